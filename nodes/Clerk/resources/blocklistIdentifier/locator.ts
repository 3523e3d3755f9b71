import { locator, type LocatorField } from '../../fields/locator';
import type { Ask, CountedList } from '../../fields/search';
import {
	byIdentifier,
	searchIdentifiers,
	type ListedIdentifier,
} from '../allowlistIdentifier/locator';

/** The whole blocklist, which Clerk gives in one piece. */
const listBlocklist = async (ask: Ask) =>
	(await ask<CountedList<ListedIdentifier>>('/blocklist_identifiers')).data;

const searchBlocklist = searchIdentifiers(listBlocklist);

/** Chooses one identifier of the blocklist: From List, By ID or By Identifier. */
export const blocklistIdentifier = (): LocatorField<'identifierId', string> =>
	locator(
		'identifierId',
		{
			noun: 'blocklist identifier',
			search: { searchBlocklist },
			prefix: 'blid_',
			otherNames: [byIdentifier(listBlocklist)],
		},
		{ required: true, displayName: 'Identifier' },
	);
