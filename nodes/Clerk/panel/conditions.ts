import { closedSets, namesOf, type OperationName } from './closedSets';

/** When n8n shows something: the values that parameters must have. */
export type Condition = Record<string, string[]>;

/**
 * When n8n shows an entry that only some operations of a collection have. It takes several where
 * no single condition names just these operations: then the entry is there once for each.
 */
export function conditionsFor(
	some: readonly OperationName[],
	all: readonly OperationName[],
): Array<Condition | undefined> {
	if (some.length === all.length) return [undefined];
	const whole = shortestCondition(some, all);
	if (whole) return [whole];
	const ofResource = Map.groupBy(all, ({ resource }) => resource);
	return closedSets(some, ofResource).map((set) => shortestCondition(set, all));
}

function shortestCondition(
	some: readonly OperationName[],
	all: readonly OperationName[],
): Condition | undefined {
	const { resource, operation } = namesOf(some);
	const conditions: Condition[] = [
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
