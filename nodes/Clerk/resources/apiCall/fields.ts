import type { IDataObject } from 'n8n-workflow';
import { jsonParse, UserError } from 'n8n-workflow';
import { field } from '../../fields/field';
import { text } from '../../fields/kinds';
import { rows } from '../../fields/rows';

/** Names and values, in Clerk's own form. A name may come again: some filters take several values. */
export const queryParameters = rows('queryParameters', {
	noun: 'Parameter',
	members: [
		text('name', { required: true, placeholder: 'e.g. query' }),
		text('value', { required: true, placeholder: 'e.g. ada' }),
	],
});

/** The rows as Clerk wants them: several values of a name as a list. */
export function queryOf(parameters: readonly IDataObject[] = []): IDataObject {
	const byName = Map.groupBy(parameters, ({ name }) => String(name));
	return Object.fromEntries(
		[...byName].map(([name, found]) => [
			name,
			found.length > 1 ? found.map(({ value }) => String(value)) : found[0]?.value,
		]),
	);
}

/** A JSON object, or a list of them. Empty ones are sent, too: some calls want them. */
export const body = field(
	'body',
	{ type: 'json', default: '' },
	{
		wire: null,
		displayName: 'JSON Body',
		placeholder: 'e.g. { "first_name": "Ada" }',
		description: "A JSON object or list with Clerk's names. Leave empty to send no body.",
		displayOptions: { show: { method: ['PATCH', 'POST', 'PUT'] } },
	},
	(value, label) => {
		const parsed = typeof value === 'string' ? jsonParse(value, { fallbackValue: null }) : value;
		if (typeof parsed !== 'object' || parsed === null) {
			throw new UserError(`'${label}' must be a JSON object or a list`, {
				description: 'Write it like { "first_name": "Ada" }, or pass an object from an expression.',
			});
		}
		return parsed as IDataObject | IDataObject[];
	},
);
