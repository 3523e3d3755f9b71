import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { ClerkClient } from '../Clerk/http/clerkClient';
import { readByCursor } from '../Clerk/http/pages/byCursor';
import { readByOffset, type Collector } from '../Clerk/http/pages/byOffset';
import { LARGEST_PAGE, recordsIn, type Entry, type ReadPage } from '../Clerk/http/pages/page';
import type { Found } from './cursor';
import type { PolledEvent } from './events';

/** The first page of a list from new to old. Most polls find little, and need no more. */
const FIRST_PAGE = 50;

const DAY = 24 * 60 * 60 * 1000;

/** What is read, and how. */
export interface Source {
	client: ClerkClient;
	event: PolledEvent;
	/** Epoch ms when reading has to end. */
	endsAt: number;
	/** How old an invitation can be when it is accepted, in days. */
	mostAgeDays: number;
	/** Only records of these organizations are wanted; of any if undefined. */
	organizationIds?: readonly string[];
}

/**
 * The newest records of the list, from each of its queries.
 *
 * @param limit how many of each, at the most
 */
export async function readNewest(source: Source, limit: number): Promise<Found[]> {
	const { event } = source;
	const after = event.after && { [event.after]: 1 };
	const found: Found[] = [];
	for (const query of event.queries) {
		const { entries } = await readerOf(source, { ...query, ...after }, '-')({ limit });
		found.push(...entries.map((entry) => foundIn(source, entry)));
	}
	return found;
}

/**
 * All records whose time is `start` or later; in a list that can be read from old to new, its first
 * part may do.
 *
 * @param isEnough told what was read so far, says whether the rest can wait for another poll
 * @throws UserError when there is no time left to read what cannot wait
 */
export async function readSince(
	source: Source,
	start: number,
	isEnough?: (found: readonly Found[]) => boolean,
): Promise<Found[]> {
	const { event } = source;
	if (event.hasCursor) return await readOldToNew(source, start, isEnough);
	const found = new Map<string, Found>();
	for (const query of event.queries) {
		for (const one of await readNewToOld(source, query, start)) found.set(one.key, one);
	}
	return [...found.values()];
}

async function readOldToNew(
	source: Source,
	start: number,
	isEnough?: (found: readonly Found[]) => boolean,
): Promise<Found[]> {
	const { event } = source;
	const found: Found[] = [];
	const pages = readByCursor(readerOf(source, afterOf(event, start), '+'), { limit: LARGEST_PAGE });
	for await (const entries of pages) {
		found.push(...entries.map((entry) => foundIn(source, entry)));
		if (isEnough?.(found) || entries.length < LARGEST_PAGE) break;
		if (!isOver(source)) continue;
		if (!isEnough) throw tooMany(found.length);
		break;
	}
	return found;
}

async function readNewToOld(source: Source, query: IDataObject, start: number): Promise<Found[]> {
	const { event } = source;
	const end = event.time ? start - source.mostAgeDays * DAY : start;
	const readPage = readerOf(source, { ...query, ...afterOf(event, end) }, '-');
	const { entries } = await readPage({ limit: FIRST_PAGE, offset: 0 });
	const all = new Window(end, source);
	all.add(entries);
	if (entries.length === FIRST_PAGE && !all.isFull) {
		const whole = { start: 0, most: Infinity, largestPage: LARGEST_PAGE };
		await readByOffset(readPage, whole, all);
	}
	return all.entries.map((entry) => foundIn(source, entry));
}

/** What was read of a list from new to old, until it reaches far enough. */
class Window implements Collector {
	private readonly read = new Map<unknown, Entry>();
	isFull = false;

	constructor(
		private readonly end: number,
		private readonly source: Source,
	) {}

	get entries(): Entry[] {
		return [...this.read.values()];
	}

	add(entries: readonly Entry[]): number {
		const before = this.read.size;
		for (const entry of entries) this.read.set(entry.id, entry);
		this.isFull = (entries.at(-1)?.createdAt ?? -Infinity) < this.end;
		if (!this.isFull && entries.length === LARGEST_PAGE && isOver(this.source)) {
			throw tooMany(this.read.size);
		}
		return this.read.size - before;
	}
}

const isOver = ({ endsAt }: Source): boolean => Date.now() >= endsAt;

/** Whether Clerk counts the bound in or not: records before `start` are left out later. */
const afterOf = ({ after }: PolledEvent, start: number): IDataObject =>
	after ? { [after]: Math.max(1, start - 1) } : {};

/** @param sign the direction: `+` is from old to new */
function readerOf({ client, event }: Source, query: IDataObject, sign: '+' | '-'): ReadPage {
	return async (page) => {
		const order = { order_by: `${sign}${event.order}` };
		const answer = await client.send({
			method: 'GET',
			path: event.path,
			query: { ...query, ...order, ...page },
		});
		const entries = recordsIn(answer).map((record) => ({
			id: event.isRepeated ? `${String(record.id)}:${String(record[event.order])}` : record.id,
			createdAt: Number(record[event.order]),
			item: record,
		}));
		return { entries };
	};
}

function foundIn({ event, organizationIds }: Source, { id, item: record }: Entry): Found {
	const isIn = () => organizationIds?.includes(String(event.organizationOf?.(record))) ?? true;
	return {
		time: Number(record[event.time ?? event.order]),
		key: String(id),
		isWanted: (event.isEvent?.(record) ?? true) && isIn(),
		record,
	};
}

function tooMany(read: number): UserError {
	return new UserError(`More than ${read} records have changed since the last poll`, {
		description:
			'Polling cannot read all of them in the time that n8n gives it. Nothing was emitted, and the next poll tries again. If it fails too, rename this node and publish the workflow: polling then starts from now.',
	});
}
