import type { INodeProperties } from 'n8n-workflow';
import { closedSets, isClosed, namesOf } from './closedSets';
import { both, conditionsFor } from './conditions';
import { distinguish, type Distinct } from './distinct';
import { inEntryOrder } from './options';
import type { OperationPanel } from './share';

/** A collection that operations share, with the entries of all of them. */
interface Shared {
	/** The collection without its entries. */
	frame: Distinct;
	showing: readonly OperationPanel[];
	/** The entries, each with the operations that have it. */
	entries: ReadonlyMap<Distinct, readonly OperationPanel[]>;
	/** In characters of JSON. */
	size: number;
}

/** All operations by their resource. */
type ByResource = ReadonlyMap<string, readonly OperationPanel[]>;

/**
 * Merges collections of the same name that have entries in common, where that makes the panel
 * smaller. Entries that only some of the operations have get a display condition.
 *
 * A collection with one entry is left alone: editors can add that entry with a single click.
 */
export function shareEntries(panels: readonly OperationPanel[]): OperationPanel[] {
	const ofResource = Map.groupBy(panels, ({ resource }) => resource);
	const alike = Map.groupBy(collectionsOf(panels, ofResource), ({ frame }) => frame);
	const replaced = new Map<OperationPanel, Map<string, INodeProperties>>();
	for (const shared of [...alike.values()].flatMap((some) => mergeAlike(some, ofResource))) {
		const property = collectionOf(shared);
		for (const panel of shared.showing) {
			replaced.set(panel, (replaced.get(panel) ?? new Map()).set(property.name, property));
		}
	}
	return panels.map((panel) => ({
		...panel,
		properties: panel.properties.map((one) => replaced.get(panel)?.get(one.name) ?? one),
	}));
}

/**
 * Merges all of the collections if they have an entry in common, or else each with one before it,
 * whichever makes the panel smaller.
 */
function mergeAlike(alike: readonly Shared[], ofResource: ByResource): readonly Shared[] {
	const pairs = mergePairs(alike, ofResource);
	const one = mergeAll(alike, ofResource);
	const isCommon = (some: readonly OperationPanel[]) => some.length === one?.showing.length;
	const sizeOfPairs = pairs.reduce((sum, { size }) => sum + size, 0);
	return one && one.size < sizeOfPairs && [...one.entries.values()].some(isCommon) ? [one] : pairs;
}

/** Merges each collection with the one before it that this makes the most smaller, if any. */
function mergePairs(alike: readonly Shared[], ofResource: ByResource): readonly Shared[] {
	const merged: Shared[] = [];
	for (const one of alike) {
		let best = { index: merged.length, shared: one, saved: 0 };
		for (const [index, other] of merged.entries()) {
			if (!mayGain(other, one)) continue;
			const shared = mergeAll([other, one], ofResource);
			const saved = shared ? other.size + one.size - shared.size : 0;
			if (shared && saved > best.saved) best = { index, shared, saved };
		}
		merged[best.index] = best.shared;
	}
	return merged;
}

/** The collections of all operations. Equal ones appear once, if they can be shared as they are. */
function collectionsOf(panels: readonly OperationPanel[], ofResource: ByResource): Shared[] {
	const distinct = distinguish();
	const operationsOf = new Map<Distinct, OperationPanel[]>();
	for (const panel of panels) {
		for (const property of panel.properties) {
			if (property.type !== 'collection' || (property.options ?? []).length < 2) continue;
			const one = distinct(property);
			operationsOf.set(one, [...(operationsOf.get(one) ?? []), panel]);
		}
	}
	return [...operationsOf].flatMap(([{ property }, all]) => {
		const frame = distinct({ ...property, options: [] });
		const entries = (property.options as INodeProperties[]).map(distinct);
		return closedSets(all, ofResource).flatMap(
			(showing) =>
				measured(frame, showing, new Map(entries.map((entry) => [entry, showing]))) ?? [],
		);
	});
}

/** Whether one collection may be smaller than two. Rules out most pairs, without much work. */
function mayGain(one: Shared, other: Shared): boolean {
	const common = [...other.entries.keys()].filter((entry) => one.entries.has(entry));
	const gain = common.reduce((sum, { size }) => sum + size, one.frame.size);
	const conditions = one.entries.size + other.entries.size - 2 * common.length;
	return common.length > 0 && gain > conditions * SMALLEST_CONDITION;
}

/** Several collections in one; undefined where n8n can't show it. */
function mergeAll(alike: readonly Shared[], ofResource: ByResource): Shared | undefined {
	const [first] = alike;
	const showing = alike.flatMap((one) => one.showing);
	if (!first || !isClosed(showing, ofResource)) return;
	const entries = new Map<Distinct, OperationPanel[]>();
	for (const [entry, some] of alike.flatMap((one) => [...one.entries])) {
		entries.set(entry, [...(entries.get(entry) ?? []), ...some]);
	}
	return measured(first.frame, showing, entries);
}

/** About how many characters the shortest display condition has. */
const SMALLEST_CONDITION = 30;

/** The same with its size; undefined where entries of one name can't be told apart. */
function measured(
	frame: Distinct,
	showing: Shared['showing'],
	entries: Shared['entries'],
): Shared | undefined {
	let size = frame.size + JSON.stringify(namesOf(showing)).length;
	const known = new Map<string, INodeProperties>();
	for (const [{ property, size: own }, some] of entries) {
		// Older editors add an entry with the default of the first one of that name.
		const { type, default: initial } = known.get(property.name) ?? property;
		if (property.type !== type || property.default !== initial) return;
		known.set(property.name, property);
		for (const condition of conditionsFor(some, showing)) {
			size += own + (condition ? JSON.stringify(condition).length : 0);
		}
	}
	return { frame, showing, entries, size };
}

/** The collection as n8n wants it: its entries in order, with the operations that show them. */
function collectionOf({ frame, showing, entries }: Shared): INodeProperties {
	const options = [...entries].flatMap(([{ property }, some]) =>
		conditionsFor(some, showing).map((condition): INodeProperties => {
			if (!condition) return property;
			return { ...property, displayOptions: both(condition, property.displayOptions) };
		}),
	);
	return { ...frame.property, options: options.toSorted(inEntryOrder) };
}
