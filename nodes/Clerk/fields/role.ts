import { refuseMissing } from '../client/expressionFaults';
import { getRoles } from '../pickers/getRoles';
import { field, type Field, type FieldWords } from './field';
import { plainText } from './plainText';

/** A role of the instance, by its key. Which there are is for the instance to say. */
export const role = <const Name extends string>(
	name: Name,
	{ description = 'The role', ...words }: FieldWords = {},
): Field<Name> =>
	field(
		name,
		{ type: 'options', typeOptions: { loadOptionsMethod: 'getRoles' }, default: '' },
		{
			displayName: 'Role Name or ID',
			...words,
			description: `${description}. Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.`,
		},
		(value, label) => {
			const key = plainText(value, label).trim();
			refuseMissing(key, label);
			return key;
		},
		{ methods: { loadOptions: { getRoles } } },
	);
