import type { INodeProperties } from 'n8n-workflow';
import { closedSets, type OperationName } from './closedSets';
import { both, shortestCondition } from './conditions';
import { distinguish, type Distinct } from './distinct';

/** An operation, and the properties that it shows, in order. */
export interface OperationPanel extends OperationName {
	properties: readonly INodeProperties[];
}

/** An operation, and the properties that are still to be placed for it, in order. */
interface Queue extends OperationName {
	properties: INodeProperties[];
}

/** A property that is still to be placed, and the operations that share it. */
interface Shared extends Distinct {
	queues: Queue[];
}

/**
 * Merges the panels of all operations into one list, in which equal properties appear once if
 * possible: the editor loads the whole list at once.
 *
 * n8n shows a property for each of its resources combined with each of its operations, in the
 * order of the list. The result is right because every property that is placed
 * - is shared by a closed set of operations (see `closedSets`), so no other operation shows it;
 * - comes next for each of them, so every operation keeps its order.
 *
 * Where two operations declare the same properties in different orders, each property waits for
 * another one. Then one of them is placed twice.
 */
export function shareProperties(panels: readonly OperationPanel[]): INodeProperties[] {
	const queues = panels.map((panel): Queue => ({ ...panel, properties: [] }));
	const ofResource = Map.groupBy(queues, ({ resource }) => resource);
	const divide = (shared: Shared, ...parts: Queue[][]): Shared[] =>
		parts
			.flatMap((part) => closedSets(part, ofResource))
			.map((set) => ({ ...shared, queues: set }));

	const waiting = equalProperties(panels, queues).flatMap((one) => divide(one, one.queues));
	const placed: INodeProperties[] = [];
	while (waiting.length > 0) {
		const ready = nextOne(waiting, placed.at(-1));
		if (!ready) {
			const shared = smallestInCycle(waiting);
			const now = shared.queues.filter(isNext(shared));
			const later = shared.queues.filter((queue) => !now.includes(queue));
			waiting.splice(waiting.indexOf(shared), 1, ...divide(shared, now, later));
		} else {
			const { property, queues: showing } = ready;
			waiting.splice(waiting.indexOf(ready), 1);
			for (const { properties } of showing) properties.shift();
			const isEverywhere = showing.length === panels.length;
			placed.push(isEverywhere ? property : shownFor(property, showing, queues));
		}
	}
	return placed;
}

/** Fills the queues. In them, equal properties are one and the same object. */
function equalProperties(panels: readonly OperationPanel[], queues: readonly Queue[]): Shared[] {
	const distinct = distinguish();
	const all = new Map<Distinct, Shared>();
	for (const [index, { properties }] of panels.entries()) {
		const queue = queues[index];
		if (!queue) continue;
		for (const one of properties.map(distinct)) {
			const shared = all.get(one) ?? { ...one, queues: [] };
			all.set(one, shared);
			shared.queues.push(queue);
			queue.properties.push(shared.property);
		}
	}
	return [...all.values()];
}

/**
 * One that is next for all of its operations, if there is any. It has the name of the last one if
 * possible: similar properties side by side make the panel smaller once compressed.
 */
function nextOne(waiting: readonly Shared[], last?: INodeProperties): Shared | undefined {
	const ready = waiting.filter((shared) => shared.queues.every(isNext(shared)));
	return ready.find(({ property }) => property.name === last?.name) ?? ready[0];
}

/** Whether the property is the next one to be placed for an operation. */
const isNext =
	({ property }: Shared) =>
	({ properties }: Queue): boolean =>
		properties[0] === property;

/**
 * When no property is next for all of its operations, some wait for each other in a cycle. Placing
 * any of these for the operations where it is next breaks the cycle; the smallest costs least.
 */
function smallestInCycle(waiting: readonly Shared[]): Shared {
	const path: Shared[] = [];
	let current: Shared | undefined = waiting[0];
	while (current && !path.includes(current)) {
		path.push(current);
		const isReady = isNext(current);
		const blocked: Queue | undefined = current.queues.find((queue) => !isReady(queue));
		current = waiting.find(
			(shared) => blocked && shared.queues.includes(blocked) && isNext(shared)(blocked),
		);
	}
	const cycle = current ? path.slice(path.indexOf(current)) : path;
	return cycle.reduce((least, shared) => (shared.size < least.size ? shared : least));
}

/** The property as n8n wants it: with the operations that show it. */
function shownFor(
	property: INodeProperties,
	showing: readonly Queue[],
	all: readonly Queue[],
): INodeProperties {
	const condition = shortestCondition(showing, all);
	return { ...property, displayOptions: both(condition, property.displayOptions) };
}
