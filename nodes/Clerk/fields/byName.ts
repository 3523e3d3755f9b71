import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { LARGEST_PAGE, recordsIn } from '../http/pages/page';
import type { Lookup } from './field';
import { quoted } from './quoted';

/** A list of records that have names, which need not be unique. */
export interface NamedList {
	/** Below `/v1`. */
	path: string;
	/** What narrows the list to a name, if Clerk can search it. */
	query?: (name: string) => IDataObject;
}

interface NamedRecord {
	id: string;
	name?: unknown;
	slug?: unknown;
}

/** What a language model is looking for, and for which purpose. */
interface NameSearch {
	/** In the middle of a sentence: `organization`. */
	noun: string;
	name: string;
	/** Whether the operation may change something: then a name alone is not enough. */
	changes: boolean;
	lookup: Lookup;
}

/**
 * The ID of the only record with exactly this name, letter case aside; undefined when there is none.
 *
 * @throws UserError when there are several, or when the operation changes something: the error has
 * the ID, so that the model can say which record it means
 */
export async function findByName(
	{ path, query }: NamedList,
	{ noun, name, changes, lookup }: NameSearch,
): Promise<string | undefined> {
	const answer = await lookup(path, { ...query?.(name), limit: LARGEST_PAGE });
	const records = recordsIn(answer) as unknown as NamedRecord[];
	const isMeant = (record: NamedRecord) =>
		String(record.name).trim().toLowerCase() === name.toLowerCase();
	const found = records.filter(isMeant);
	const [only] = found;
	if (!only || (found.length === 1 && !changes)) return only?.id;
	const hasSlug = found.some(({ slug }) => typeof slug === 'string');
	const what = hasSlug ? 'slug or ID' : 'ID';
	const named = found
		.slice(0, MAX_NAMED)
		.map(({ id, slug }) => (slug ? `${String(slug)} (${id})` : id));
	throw new UserError(
		found.length === 1
			? `${quoted(name)} is the ${noun} ${named.join('')}. Give its ${what}.`
			: `${found.length} ${noun}s have the name ${quoted(name)}: ${named.join(', ')}. Give the ${what} of one.`,
	);
}

/** Records that an error lists. */
const MAX_NAMED = 5;
