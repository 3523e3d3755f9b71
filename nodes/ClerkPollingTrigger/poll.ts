import type { IDataObject, INodeExecutionData, IPollFunctions } from 'n8n-workflow';
import { NodeOperationError, UserError } from 'n8n-workflow';
import { ClerkClient } from '../Clerk/http/clerkClient';
import { LARGEST_PAGE } from '../Clerk/http/pages/page';
import { advance, firstCursor, firstStart, freshIn, windowStart } from './cursor';
import type { Cursor, Found } from './cursor';
import { itemOf } from './output';
import { readSettings, type Settings } from './settings';
import { readNewest, readSince, type Source } from './sources';

/** How long a poll may take where n8n does not say, in ms: its own default. */
const USUAL_BUDGET = 300_000;

/** A request may take this long, in ms. */
const TIMEOUT = 30_000;

/** The form of what is kept between polls. With another one, polling starts from now. */
const VERSION = 1;

/** What n8n keeps for the node. */
interface Kept extends Cursor {
	v: number;
	/** The settings that it belongs to. */
	of: string;
}

/** A poll that is under way. */
interface Turn {
	/** Epoch ms when it counts as lost. */
	endsAt: number;
}

/** By their node and settings. */
const underWay = new Map<string, Turn>();

/**
 * Polls once.
 *
 * @returns one item for each new record, or null if there is none. An error moves nothing: the next
 * poll reads the same again.
 */
export async function poll(context: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	const settings = readSettings(context);
	if (context.getMode() === 'manual') return await sample(context, settings);
	const budgetMs = budgetOf(context);
	const key = [context.getWorkflow().id, context.getNode().id, settings.fingerprint].join(' ');
	// n8n lets polls overlap. Two of them would emit the same records.
	if (Date.now() < (underWay.get(key)?.endsAt ?? 0)) return null;
	const turn: Turn = { endsAt: Date.now() + budgetMs };
	underWay.set(key, turn);
	try {
		return await withSource(context, settings, budgetMs, async (source) => {
			return await pollOnce(context, settings, source, () => underWay.get(key) === turn);
		});
	} finally {
		if (underWay.get(key) === turn) underWay.delete(key);
	}
}

async function pollOnce(
	context: IPollFunctions,
	settings: Settings,
	source: Source,
	isCurrent: () => boolean,
): Promise<INodeExecutionData[][] | null> {
	const { settleMs, limit, fingerprint } = settings;
	const data = context.getWorkflowStaticData('node');
	const keep = (cursor: Cursor) => {
		const kept: Kept = { v: VERSION, of: fingerprint, ...cursor };
		data.cursor = kept as unknown as IDataObject;
	};
	const cursor = keptIn(data, fingerprint);
	if (!cursor) {
		keep(await start(source, settings));
		return null;
	}
	const isFresh = freshIn(cursor, settleMs);
	const isEnough = (found: readonly Found[]) => found.filter(isFresh).length >= limit;
	const found = await readSince(source, windowStart(cursor, settleMs), isEnough);
	if (!isCurrent()) return null;
	const next = advance(cursor, found, { settleMs, limit, now: clockOf(source) });
	// Only now, in one assignment: whatever fails before leaves the cursor where it was.
	keep(next.cursor);
	return next.emitted.length > 0 ? itemsOf(settings, next.emitted) : null;
}

/** The cursor from which on records are new. */
async function start(source: Source, { settleMs, limit }: Settings): Promise<Cursor> {
	const newest = (await readNewest(source, 1)).map(({ time }) => time);
	const step = { settleMs, limit, now: clockOf(source) };
	const since = firstStart(newest.length > 0 ? Math.max(...newest) : undefined, step);
	const found = newest.length > 0 ? await readSince(source, since) : [];
	return firstCursor(found, since, step);
}

function keptIn({ cursor }: IDataObject, fingerprint: string): Cursor | undefined {
	const { v, of, at, from, seen } = Object(cursor) as Partial<Kept>;
	if (v !== VERSION || of !== fingerprint) return undefined;
	if (at === undefined || from === undefined || seen === undefined) return undefined;
	return { at, from, seen };
}

/** The newest record, for the editor. It changes nothing that is kept. */
async function sample(
	context: IPollFunctions,
	settings: Settings,
): Promise<INodeExecutionData[][]> {
	const { event, organizationIds } = settings;
	const isPicky = event.isEvent ?? event.time ?? organizationIds;
	const found = await withSource(context, settings, USUAL_BUDGET, async (source) => {
		return await readNewest(source, isPicky ? LARGEST_PAGE : 1);
	});
	const wanted = found.filter(({ isWanted }) => isWanted).toSorted((a, b) => b.time - a.time);
	if (wanted[0]) return itemsOf(settings, [wanted[0]]);
	throw new NodeOperationError(
		context.getNode(),
		'No data with the current filter could be found',
		{ description: `Clerk has no record for '${event.name}' to show as an example.` },
	);
}

async function withSource<T>(
	context: IPollFunctions,
	{ event, mostAgeDays, organizationIds }: Settings,
	budgetMs: number,
	use: (source: Source) => Promise<T>,
): Promise<T> {
	const endsAt = Date.now() + budgetMs * 0.8;
	const client = await ClerkClient.open(context, {
		concurrency: 1,
		// A person or a run may wait for an answer. The next poll makes up for a late one.
		priority: 'low',
		mostLimitWaitMs: budgetMs * 0.4,
		afterLimit: 'The next poll tries again.',
		timeoutMs: Math.min(TIMEOUT, budgetMs * 0.4),
		mostRunMs: budgetMs * 0.9,
	});
	try {
		return await use({ client, event, endsAt, mostAgeDays, organizationIds });
	} finally {
		client.end();
	}
}

/** Before 2.41, n8n does not say. */
const budgetOf = (context: IPollFunctions): number =>
	'getPollBudgetMs' in context ? context.getPollBudgetMs() : USUAL_BUDGET;

function clockOf({ client }: Source): number {
	if (client.clerkTime !== undefined) return client.clerkTime;
	throw new UserError('The answer has no Date header, so polling cannot tell what is new', {
		description: 'Check the API URL in the Clerk API credential.',
	});
}

const itemsOf = (settings: Settings, found: readonly Found[]): INodeExecutionData[][] => {
	const item = itemOf(settings);
	return [found.map((one) => ({ json: item(one) }))];
};
