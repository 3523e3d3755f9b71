import { pageReader } from '../../http/pages/page';
import { readList } from '../../http/pages/readList';
import { searchAmong, type Ask } from '../../fields/search';

/** The part of an entry of the allowlist or blocklist that tells it apart. */
export interface ListedIdentifier {
	id: string;
	identifier: string;
}

/** The whole allowlist, which Clerk gives in pages and cannot search. */
export async function allAllowlisted(ask: Ask): Promise<ListedIdentifier[]> {
	const readPage = pageReader(
		async (page) => await ask('/allowlist_identifiers', { ...page, paginated: true }),
		(record) => record,
	);
	const { items } = await readList(readPage, { most: Infinity, offset: 0 });
	return items as unknown as ListedIdentifier[];
}

/** The whole blocklist, which Clerk gives in one piece. */
export const allBlocklisted = async (ask: Ask): Promise<ListedIdentifier[]> =>
	(await ask<{ data: ListedIdentifier[] }>('/blocklist_identifiers')).data;

const label = ({ identifier }: ListedIdentifier) => identifier;

/** Identifiers of the allowlist. */
export const searchAllowlist = searchAmong(allAllowlisted, label);

/** Identifiers of the blocklist. */
export const searchBlocklist = searchAmong(allBlocklisted, label);
