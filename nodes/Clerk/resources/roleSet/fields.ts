import type { IDataObject, INodePropertyCollection } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { field, type Field } from '../../fields/field';
import { key } from '../../fields/key';
import { findKeyed } from '../../fields/keyedChoice';
import { role, ROLE } from '../organizationRole/fields';

/** The key that identifies a role set in code. Source: CreateRoleSet. */
export const roleSetKeyText = key(
	/^role_set:[a-z0-9_]+$/,
	'It is role_set: followed by lowercase letters, digits or underscores, such as role_set:agency.',
	{
		placeholder: 'e.g. role_set:agency',
		description: 'Unique; role_set: followed by lowercase letters, digits or underscores',
	},
);

/** Roles that Clerk takes at once. Source: CreateRoleSet, AddRolesToRoleSet. */
export const MOST_ROLES = 10;

const DEFAULT_ROLE = 'Default Role Name or ID';
const CREATOR_ROLE = 'Creator Role Name or ID';

type Words = { description: string; required?: true };

/** The role that new members get. */
export const defaultRole = <const Options extends Words>(words: Options) =>
	role('defaultRoleKey', { displayName: DEFAULT_ROLE, ...words });

/** The role of the user who creates an organization. */
export const creatorRole = <const Options extends Words>(words: Options) =>
	role('creatorRoleKey', { displayName: CREATOR_ROLE, ...words });

/** The values of these two. */
interface MainRoles {
	readonly defaultRoleKey?: string;
	readonly creatorRoleKey?: string;
}

/**
 * The default and the creator role must be among the roles that are sent with them.
 *
 * @param roles keys of those
 * @throws UserError naming the field as displayed
 */
export function refuseOtherRoles(
	{ defaultRoleKey, creatorRoleKey }: MainRoles,
	roles: readonly string[],
): void {
	const chosen = { [DEFAULT_ROLE]: defaultRoleKey, [CREATOR_ROLE]: creatorRoleKey };
	for (const [label, key] of Object.entries(chosen)) {
		if (key === undefined || roles.includes(key)) continue;
		throw new UserError(`'${label}' is not among 'Role Names or IDs'`, {
			description: `Add ${key} to the roles, or choose one of ${roles.join(', ')}.`,
		});
	}
}

const FROM = role('from', {
	displayName: 'From Role Name or ID',
	description: 'The role that members have now',
});
const TO = role('to', {
	displayName: 'To Role Name or ID',
	description: 'The role that they get instead',
});

/** Which role replaces which, as pairs of roles of the instance. */
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
		{
			methods: FROM.methods,
			resolve: async (value, { lookup }) => {
				const pairs: Array<[string, string]> = [];
				for (const [from, to] of Object.entries(value as Record<string, string>)) {
					const [key, other] = [
						await findKeyed(ROLE, from, lookup),
						await findKeyed(ROLE, to, lookup),
					];
					pairs.push([key, other]);
				}
				return Object.fromEntries(pairs);
			},
		},
	);
