import {
	allAllowlisted,
	allBlocklisted,
	searchAllowlist,
	searchBlocklist,
	type ListedIdentifier,
} from './searchIdentifiers';
import type { Search } from '../../fields/field';
import type { Ask } from '../../fields/search';
import { isSameEmail } from '../../fields/email';
import { text } from '../../fields/kinds';
import { locator, type RecordKind } from '../../fields/locator';

/** What is put on one of the two lists. */
export const identifier = (description: string) =>
	text('identifier', { required: true, placeholder: 'e.g. nathan@example.com', description });

/** One record of either list; Clerk knows it by an ID, people by what it holds. */
const kind = (
	noun: string,
	prefix: string,
	search: Readonly<Record<string, Search>>,
	readAll: (ask: Ask) => Promise<ListedIdentifier[]>,
): RecordKind => ({
	noun,
	search,
	prefix,
	otherNames: [
		{
			mode: {
				name: 'identifier',
				displayName: 'By Identifier',
				placeholder: 'e.g. nathan@example.com',
			},
			find: async (value, lookup) => {
				const ask = async <T>(path: string, query?: Parameters<Ask>[1]) =>
					(await lookup<T>(path, query)) ?? ({ data: [] } as T);
				const all = await readAll(ask);
				return all.find((one) => isSameEmail(one.identifier, value))?.id;
			},
		},
	],
});

const ALLOWLISTED = kind('allowlist identifier', 'alid_', { searchAllowlist }, allAllowlisted);
const BLOCKLISTED = kind('blocklist identifier', 'blid_', { searchBlocklist }, allBlocklisted);
const words = { required: true, displayName: 'Identifier' } as const;

/** Chooses one identifier of the allowlist: From List, By ID or By Identifier. */
export const allowlistIdentifier = () => locator('identifierId', ALLOWLISTED, words);

/** Chooses one identifier of the blocklist: From List, By ID or By Identifier. */
export const blocklistIdentifier = () => locator('identifierId', BLOCKLISTED, words);
