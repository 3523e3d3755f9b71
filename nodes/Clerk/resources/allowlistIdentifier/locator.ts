import { isSameEmail } from '../../fields/email';
import { locator, type LocatorField, type OtherName } from '../../fields/locator';
import { EMAIL_NAME } from '../../fields/recordIds';
import { readAll, searchAmong, type Ask } from '../../fields/search';

/** The part of an entry of the allowlist or blocklist that tells it apart. */
export interface ListedIdentifier {
	id: string;
	identifier: string;
}

/**
 * Searches either list by the identifiers themselves, which Clerk cannot do.
 *
 * @param list gives all of them
 */
export const searchIdentifiers = (list: (ask: Ask) => Promise<ListedIdentifier[]>) =>
	searchAmong(list, ({ identifier }) => identifier);

/** Finds an entry by the identifier itself. Clerk only knows its ID. */
export const byIdentifier = (list: (ask: Ask) => Promise<ListedIdentifier[]>): OtherName => ({
	mode: {
		name: 'identifier',
		displayName: 'By Identifier',
		placeholder: 'e.g. nathan@example.com',
	},
	looksLike: EMAIL_NAME,
	find: async (value, lookup) => {
		const ask: Ask = async <T>(path: string, query?: Parameters<Ask>[1]) =>
			// Both lists come as { data }; one that Clerk does not have is empty.
			(await lookup<T>(path, query)) ?? ({ data: [] } as T);
		return (await list(ask)).find((one) => isSameEmail(one.identifier, value))?.id;
	},
});

/** The whole allowlist, which Clerk gives in pages. */
const listAllowlist = async (ask: Ask) =>
	await readAll<ListedIdentifier>(
		async (page) => await ask('/allowlist_identifiers', { ...page, paginated: true }),
	);

const searchAllowlist = searchIdentifiers(listAllowlist);

/** Chooses one identifier of the allowlist: From List, By ID or By Identifier. */
export const allowlistIdentifier = (): LocatorField<'identifierId', string> =>
	locator(
		'identifierId',
		{
			noun: 'allowlist identifier',
			search: { searchAllowlist },
			prefix: 'alid_',
			otherNames: [byIdentifier(listAllowlist)],
		},
		{ required: true, displayName: 'Identifier' },
	);
