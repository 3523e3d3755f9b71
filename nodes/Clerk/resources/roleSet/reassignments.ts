import type { IDataObject, INodePropertyCollection } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { getRoles } from '../organizationRole/getRoles';
import { field, type Field } from '../../fields/field';
import { role } from '../organizationRole/role';

const FROM = role('from', {
	displayName: 'From Role Name or ID',
	description: 'The role that members have until now',
});
const TO = role('to', {
	displayName: 'To Role Name or ID',
	description: 'The role that they get instead',
});

/** Which role takes the place of which, as pairs of roles of the instance. */
export const reassignments = <const Name extends string>(
	name: Name,
	words: { description: string },
): Field<Name, IDataObject | undefined> =>
	field(
		name,
		{
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			placeholder: 'Add Mapping',
			default: {},
			options: [
				{
					displayName: 'Mapping',
					name: 'mapping',
					values: [FROM.property, TO.property],
				} satisfies INodePropertyCollection,
			],
		},
		words,
		(value, label, context) => {
			const { mapping = [] } = Object(value) as { mapping?: IDataObject[] };
			const pairs = [mapping].flat().map(({ from, to }): [unknown, unknown] => {
				const pair: [unknown, unknown] = [FROM.encode(from, context), TO.encode(to, context)];
				if (pair.every((key) => key !== undefined)) return pair;
				throw new UserError(`'${label}' has a mapping with one role only`, {
					description: 'Choose both roles of it, or remove it.',
				});
			});
			return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
		},
		{ methods: { loadOptions: { getRoles } } },
	);
