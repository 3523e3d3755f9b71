import { allSettledOrThrow } from '../../declare/composed';
import { locator, type LocatorField } from '../../fields/locator';
import { search, PAGE_SIZE, type Ask } from '../../fields/search';

interface ListedToken {
	id: string;
	created_at: number;
}

/** Machines whose tokens are read for one page of the picker: one request each. */
const MACHINES_PER_PAGE = 10;

interface ListedMachine {
	id: string;
	name: string;
}

/** Tokens by their machines: Clerk lists them by machine only. */
const searchM2mTokens = search(async (ask: Ask, { filter, offset }) => {
	const machines = await ask<{ data: ListedMachine[] }>('/machines', {
		...(filter && { query: filter }),
		limit: MACHINES_PER_PAGE,
		offset: (offset / PAGE_SIZE) * MACHINES_PER_PAGE,
	});
	const lists = await allSettledOrThrow(
		machines.data.map(async ({ id: subject, name }) => {
			const query = { subject, limit: PAGE_SIZE };
			const { m2m_tokens: tokens } = await ask<{ m2m_tokens: ListedToken[] }>('/m2m_tokens', query);
			return tokens.map(({ id, created_at: at }) => {
				const made = new Date(at).toISOString().slice(0, 16).replace('T', ' ');
				return { name: `${name}: created ${made}`, value: id };
			});
		}),
	);
	return { items: lists.flat(), hasMore: machines.data.length === MACHINES_PER_PAGE };
});

/** Chooses one M2M token: From List, where people search for its machine, or By ID. */
export const m2mToken = (): LocatorField<'m2mTokenId', string> =>
	locator(
		'm2mTokenId',
		{ noun: 'M2M token', search: { searchM2mTokens }, prefix: 'mt_' },
		{ required: true, displayName: 'M2M Token' },
	);
