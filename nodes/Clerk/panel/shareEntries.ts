import type { INodeProperties } from 'n8n-workflow';
import { alphabetically } from '../fields/alphabetically';
import { closedSets, isClosed, namesOf, type OperationName } from './closedSets';
import { distinguish, type Distinct } from './distinct';
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
	for (const shared of [...alike.values()].flatMap((some) => mergeSome(some, ofResource))) {
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

/** Merges each collection with the one before it that this makes the most smaller, if any. */
function mergeSome(alike: readonly Shared[], ofResource: ByResource): Shared[] {
	const merged: Shared[] = [];
	for (const one of alike) {
		let best = { index: merged.length, shared: one, saved: 0 };
		for (const [index, other] of merged.entries()) {
			const shared = merge(other, one, ofResource);
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

/** Two collections in one; undefined where that saves nothing, or n8n can't show it. */
function merge(one: Shared, other: Shared, ofResource: ByResource): Shared | undefined {
	const common = [...other.entries.keys()].filter((entry) => one.entries.has(entry));
	// Most pairs are ruled out here, which spares looking for the conditions of all their entries.
	const gain = common.reduce((sum, { size }) => sum + size, one.frame.size);
	const conditions = one.entries.size + other.entries.size - 2 * common.length;
	if (common.length === 0 || gain <= conditions * SMALLEST_CONDITION) return;
	const showing = [...one.showing, ...other.showing];
	if (!isClosed(showing, ofResource)) return;
	const entries = new Map(one.entries);
	for (const [entry, added] of other.entries) {
		entries.set(entry, [...(entries.get(entry) ?? []), ...added]);
	}
	return measured(one.frame, showing, entries);
}

/** About how many characters the shortest display condition has. */
const SMALLEST_CONDITION = 30;

/** The same with its size; undefined where n8n can't show each entry where it belongs. */
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
		size += own;
		if (some.length === showing.length) continue;
		const condition = conditionFor(some, showing);
		if (!condition) return;
		size += JSON.stringify(condition).length;
	}
	return { frame, showing, entries, size };
}

/** When n8n shows an entry that only some operations of a collection have, by parameter. */
function conditionFor(
	some: readonly OperationName[],
	all: readonly OperationName[],
): Record<string, string[]> | undefined {
	const { resource, operation } = namesOf(some);
	const conditions: Array<Record<string, string[]>> = [
		{ '/operation': operation },
		{ '/resource': resource },
		{ '/resource': resource, '/operation': operation },
	];
	return conditions.find((show) => {
		const isShown = (one: OperationName) =>
			(show['/resource']?.includes(one.resource) ?? true) &&
			(show['/operation']?.includes(one.operation) ?? true);
		return all.filter(isShown).length === some.length;
	});
}

/** The collection as n8n wants it: its entries by name, with the operations that show them. */
function collectionOf({ frame, showing, entries }: Shared): INodeProperties {
	const options = [...entries].map(([{ property }, some]): INodeProperties => {
		if (some.length === showing.length) return property;
		const { displayOptions } = property;
		const show = { ...displayOptions?.show, ...conditionFor(some, showing) };
		return { ...property, displayOptions: { ...displayOptions, show } };
	});
	options.sort((a, b) => alphabetically(a.displayName, b.displayName));
	return { ...frame.property, options };
}
