import { UserError } from 'n8n-workflow';
import type { FieldOptions, ValueOf } from '../../fields/field';
import { searchKeyed } from '../../fields/keyedSearch';
import { locator, pathSegment, type LocatorField, type RecordKind } from '../../fields/locator';

/** Role sets of the instance, by name. */
const searchRoleSets = searchKeyed('/role_sets');

/** How the key of every role set begins. Source: CreateRoleSet. */
const KEY_PREFIX = 'role_set:';

const ROLE_SET: RecordKind = {
	noun: 'role set',
	search: { searchRoleSets },
	prefix: 'rset_',
	otherNames: [
		{
			mode: { name: 'key', displayName: 'By Key', placeholder: 'e.g. role_set:default' },
			// Clerk reads a key wherever it reads the ID of a role set.
			find: async (key) => await Promise.resolve(key),
		},
	],
};

/** Chooses one role set: From List, By ID or By Key. */
export const roleSet = (): LocatorField<'roleSetId', string> =>
	locator('roleSetId', ROLE_SET, { required: true, displayName: 'Role Set' });

/** The same where Clerk takes the key alone, which is looked up unless it was given. */
export function roleSetKey<
	const Name extends string,
	const Options extends FieldOptions & { displayName: string },
>(name: Name, words: Options): LocatorField<Name, ValueOf<string, Options>> {
	const choosing = locator(name, ROLE_SET, words);
	return {
		...choosing,
		resolve: async (choice, item) => {
			const id = await choosing.resolve(choice, item);
			if (id.startsWith(KEY_PREFIX)) return id;
			const path = `/role_sets/${pathSegment(id, words.displayName)}`;
			const found = await item.lookup<{ key?: string }>(path);
			if (found?.key) return found.key;
			throw new UserError(`No role set has the ID '${id}'`, {
				description: `Check '${words.displayName}', and that the credential is of the right Clerk instance.`,
			});
		},
	};
}

/**
 * Changes of role sets, one after another: a role set goes by its ID or its key, so two items may
 * mean the same one. An instance has few role sets.
 */
export const inOrder = { serializeBy: () => ['role sets'] };
