import { getJwtTemplates } from '../pickers/getJwtTemplates';
import { field, type Field } from './field';
import { plainText } from './plainText';

/** A JWT template of the instance. Clerk wants its name here, not its ID. */
export const jwtTemplateName: Field<'templateName'> = field(
	'templateName',
	{ type: 'options', typeOptions: { loadOptionsMethod: 'getJwtTemplates' }, default: '' },
	{
		required: true,
		displayName: 'Template Name or ID',
		description:
			'The JWT template that says what the token holds, by its name. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	},
	(value, label) => plainText(value, label).trim(),
	{ methods: { loadOptions: { getJwtTemplates } } },
);
