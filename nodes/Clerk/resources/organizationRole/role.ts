import { refuseMissing } from '../../http/expressionFaults';
import { getRoles } from './getRoles';
import { field, type Field, type FieldOptions, type ValueOf } from '../../fields/field';
import { plainText } from '../../fields/plainText';

/** A role of the instance, by its key. Which there are is for the instance to say. */
export const role = <const Name extends string, const Options extends FieldOptions>(
	name: Name,
	options = {} as Options,
): Field<Name, ValueOf<string, Options>> => {
	const { description = 'The role', ...words } = options;
	const one = field(
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
	return one as Field<Name, ValueOf<string, Options>>;
};
