import type { Entry, Page, ReadPage } from './page';

/** Records that two neighbouring pages share, so that it shows when the list moved between them. */
const OVERLAP = 20;
/** How far to go back, at first, when two pages do not connect. */
const STEP_BACK = 250;
/** Pages without anything new, after which a list counts as one that ignores paging. */
const IDLE_PAGES = 2;

/** Takes the entries of a list as they are read, each once. */
export interface Collector {
	/** Whether nothing more of the list is wanted. */
	readonly isFull: boolean;
	/** @returns how many of the entries were new */
	add(entries: readonly Entry[]): number;
}

/**
 * Reads a list by offset, in parallel where its length is known. Records that come or go shift
 * all that follow, so pages overlap: when a page holds a record of the one before, nothing
 * between them was missed, since the order itself is stable. When it does not, the list is read
 * again from further ahead.
 *
 * @returns the length of the whole list, where Clerk tells it
 */
export async function readByOffset(
	readPage: ReadPage,
	{ start, most, largestPage }: { start: number; most: number; largestPage: number },
	collected: Collector,
): Promise<number | undefined> {
	const limit = Math.min(most, largestPage);
	const first = await readPage({ limit, offset: start });
	const { totalCount } = first;
	collected.add(first.entries);
	const isWhole = start + first.entries.length >= (totalCount ?? Infinity);
	if (first.entries.length < limit || isWhole || collected.isFull) return totalCount;

	const step = limit - OVERLAP;
	const ahead = readAhead(readPage, start, step, limit, Math.min(most, (totalCount ?? 0) - start));
	try {
		await readOn(readPage, { start, step, limit }, ahead, first.entries, collected);
	} finally {
		// Nobody waits for pages that turned out not to be needed, but they must not outlive the run.
		await Promise.allSettled(ahead.values());
	}
	return totalCount;
}

/** Asks for all pages that the list is known to have, by their offsets. */
function readAhead(
	readPage: ReadPage,
	start: number,
	step: number,
	limit: number,
	wanted: number,
): ReadonlyMap<number, Promise<Page>> {
	const ahead = new Map<number, Promise<Page>>();
	for (let done = limit, offset = start + step; done < wanted; done += step, offset += step) {
		const page = readPage({ limit, offset });
		// A failure is thrown where the page is needed.
		page.catch(() => undefined);
		ahead.set(offset, page);
	}
	return ahead;
}

async function readOn(
	readPage: ReadPage,
	{ start, step, limit }: { start: number; step: number; limit: number },
	ahead: ReadonlyMap<number, Promise<Page>>,
	first: Entry[],
	collected: Collector,
): Promise<void> {
	let before = first;
	let back = STEP_BACK;
	let idle = 0;
	let hasMoved = false;
	for (let offset = start + step; !collected.isFull && idle < IDLE_PAGES;) {
		const read = hasMoved ? undefined : ahead.get(offset);
		const { entries } = await (read ?? readPage({ limit, offset }));
		if (offset > start && !connects(before, entries)) {
			hasMoved = true;
			offset = Math.max(start, offset - back);
			back *= 2;
			continue;
		}
		idle = collected.add(entries) > 0 ? 0 : idle + 1;
		if (entries.length < limit) return;
		before = entries;
		back = STEP_BACK;
		offset += step;
	}
}

function connects(before: readonly Entry[], after: readonly Entry[]): boolean {
	const ids = new Set(after.map(({ id }) => id));
	return before.some(({ id }) => ids.has(id));
}
