import { UserError } from 'n8n-workflow';
import type { Field, Lookup } from './field';
import { keyedLabel, type Keyed } from './keyedSearch';
import type { OtherName } from './locator';
import { quoted } from './quoted';
import { readAll } from './search';

/** Things of the instance that have a name for people and a key for code, such as its roles. */
export interface KeyedKind {
	/** In the singular, in the middle of a sentence: `role`. */
	noun: string;
	/** The list of all of them, below `/v1`. */
	path: string;
	/** What Clerk wants of one. */
	wanted: 'id' | 'key';
	/** What can only be just that. It travels as it is, without a look-up. */
	exact: RegExp;
}

/** How many of them an error lists. */
const MOST_LISTED = 20;

/**
 * What Clerk wants of the one that is given by its name, its key or its ID. Names and keys are read
 * in any case, and a key also without its `org:`.
 *
 * @throws UserError when there is none, or several
 */
export async function findKeyed(kind: KeyedKind, given: string, lookup: Lookup): Promise<string> {
	const { noun, wanted, exact } = kind;
	if (exact.test(given)) return given;
	const all = await readKeyed(kind, lookup);
	const typed = given.toLowerCase();
	const exactly = all.filter(({ id, key }) => id === given || key === given);
	const found = exactly.length
		? exactly
		: all.filter(({ name, key }) =>
				[name, key, key.replace(/^org:/, '')].some((one) => one.trim().toLowerCase() === typed),
			);
	const [only] = found;
	if (only && found.length === 1) return only[wanted];
	if (only) {
		throw new UserError(
			`${quoted(given)} matches ${found.length} ${noun}s: ${listed(found)}. Use the key of one of them.`,
		);
	}
	throw new UserError(noSuch(kind, given, all), {
		description: `Use the name or the key of a ${noun}, in upper or lower case.`,
	});
}

/** All of them, read once for all items of a run. */
const readKeyed = async ({ path }: KeyedKind, lookup: Lookup): Promise<Keyed[]> =>
	await readAll(async (page) => await lookup(path, { order_by: '+name', ...page }, 'once'));

/** `There is no role 'foo'. Roles in this instance: Admin (org:admin), Member (org:member).` */
function noSuch({ noun }: KeyedKind, given: string, all: readonly Keyed[]): string {
	const title = noun.replace(/^./, (first) => first.toUpperCase());
	const there = all.length
		? `${title}s in this instance: ${listed(all)}.`
		: `This instance has no ${noun}s.`;
	return `There is no ${noun} ${quoted(given)}. ${there}`;
}

/** `Admin (org:admin), Member (org:member)` */
function listed(all: readonly Keyed[]): string {
	const beyond = all.length - MOST_LISTED;
	const names = all.slice(0, MOST_LISTED).map(keyedLabel).join(', ');
	return beyond > 0 ? `${names} and ${beyond} more` : names;
}

/** Lets a field take the name of one thing where Clerk wants its key or its ID. */
export const byNameOrKey = <F extends Field>(kind: KeyedKind, field: F): F => ({
	...field,
	resolve: async (given, { lookup }) => await findKeyed(kind, String(given), lookup),
	explain: async (sent, { lookup }) => await explain(kind, [String(sent)], lookup),
});

/** The same for a field that holds several of them. */
export const eachByNameOrKey = <F extends Field>(kind: KeyedKind, field: F): F => ({
	...field,
	resolve: async (given, { lookup }) => {
		const found: string[] = [];
		for (const one of given as string[]) found.push(await findKeyed(kind, one, lookup));
		return [...new Set(found)];
	},
	explain: async (sent, { lookup }) => await explain(kind, sent as string[], lookup),
});

/** Says which of the keys or IDs that were sent does not exist, if one does not. */
async function explain(
	kind: KeyedKind,
	sent: readonly string[],
	lookup: Lookup,
): Promise<string | undefined> {
	const all = await readKeyed(kind, lookup);
	const missing = sent.find((one) => !all.some((known) => known[kind.wanted] === one));
	return missing === undefined ? undefined : noSuch(kind, missing, all);
}

/** Lets a locator take the name or the key of a record whose ID Clerk wants. */
export const nameOrKey = (kind: KeyedKind, example: string): OtherName => ({
	mode: { name: 'key', displayName: 'By Name or Key', placeholder: `e.g. ${example}` },
	standsForId: true,
	looksLike: { pattern: /^org:/i, what: 'a key' },
	find: async (given, lookup) =>
		await findKeyed({ ...kind, wanted: 'id', exact: NEVER }, given, lookup),
});

/** Matches nothing. */
const NEVER = /(?!)/;
