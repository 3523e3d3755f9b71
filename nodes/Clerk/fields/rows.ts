import type { IDataObject, INodePropertyCollection } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { field, type Field, type FieldOptions, type ValueOf } from './field';

/** What each row is called, and its fields. */
interface Row {
	/** In the singular, as it is displayed: `Mapping`. */
	noun: string;
	/** The row's fields. Those that are required must be set in each row. */
	members: readonly Field[];
}

/**
 * Several records with the same fields, entered as rows. Each travels as an object under Clerk's
 * names. n8n fills every field of a row with its default, so optional ones are texts.
 */
export const rows = <const Name extends string, const Options extends FieldOptions>(
	name: Name,
	{ noun, members }: Row,
	words = {} as Options,
): Field<Name, ValueOf<IDataObject[], Options>> =>
	field(
		name,
		{
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: `Add ${noun}`,
			default: {},
			options: [
				{
					displayName: noun,
					name: 'row',
					values: members.map(({ property }) => property),
				} satisfies INodePropertyCollection,
			],
		},
		words,
		(value, label, context) => {
			const { row: given = [] } = Object(value) as { row?: IDataObject[] };
			const encoded = [given].flat().map((row, index) => {
				const record: IDataObject = {};
				for (const { name: key, wire, property, encode } of members) {
					const one = encode(row[key], context);
					if (one !== undefined) record[wire ?? key] = one as IDataObject[string];
					else if (property.required) {
						throw new UserError(`'${property.displayName}' is empty`, {
							description: `It is part of ${noun.toLowerCase()} ${index + 1} in '${label}'.`,
						});
					}
				}
				return record;
			});
			return encoded.length > 0 ? encoded : undefined;
		},
		{ emptied: [], ...lookUps(members) },
	);

/** The look-ups of the rows' fields, such as a role that is named and travels as its ID. */
function lookUps(members: readonly Field[]): Pick<Field, 'explain' | 'methods' | 'resolve'> {
	const known = members.filter(({ resolve }) => resolve);
	if (known.length === 0) return {};
	const loadOptions = Object.assign({}, ...members.map(({ methods }) => methods?.loadOptions));
	return {
		methods: { loadOptions },
		resolve: async (value, item) => {
			const resolved: IDataObject[] = [];
			for (const row of value as IDataObject[]) {
				const record = { ...row };
				for (const { name, wire, resolve } of known) {
					const given = row[wire ?? name];
					if (given === undefined || !resolve) continue;
					record[wire ?? name] = (await resolve(given, item)) as IDataObject[string];
				}
				resolved.push(record);
			}
			return resolved;
		},
		explain: async (sent, item) => {
			for (const row of sent as IDataObject[]) {
				for (const { name, wire, explain } of known) {
					const reason = await explain?.(row[wire ?? name], item);
					if (reason) return reason;
				}
			}
			return undefined;
		},
	};
}
