import { getRoles } from '../pickers/getRoles';
import { field, type Field, type FieldWords } from './field';

/** Several roles of the instance, by their keys, for a filter. */
export const roles = <const Name extends string>(
	name: Name,
	{ description = 'The roles', ...words }: FieldWords = {},
): Field<Name> =>
	field(
		name,
		{ type: 'multiOptions', typeOptions: { loadOptionsMethod: 'getRoles' }, default: [] },
		{
			displayName: 'Role Names or IDs',
			...words,
			description: `${description}. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.`,
		},
		(value) => {
			const keys = Array.isArray(value) ? value.map(String) : String(value).split(',');
			return keys.map((key) => key.trim()).filter(Boolean);
		},
		{ methods: { loadOptions: { getRoles } } },
	);
