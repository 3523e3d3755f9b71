/** An operation of a resource, as n8n's display conditions name it. */
export interface OperationName {
	resource: string;
	operation: string;
}

/** Each resource and each operation value once. */
export const namesOf = (
	set: readonly OperationName[],
): { resource: string[]; operation: string[] } => {
	const [resources, operations] = [new Set<string>(), new Set<string>()];
	for (const { resource, operation } of set) {
		resources.add(resource);
		operations.add(operation);
	}
	return { resource: [...resources], operation: [...operations] };
};

/** Whether no operation outside the set has one of its resources and one of its values. */
export function isClosed<Name extends OperationName>(
	set: readonly Name[],
	ofResource: ReadonlyMap<string, readonly Name[]>,
): boolean {
	const { resource, operation } = namesOf(set);
	const values = new Set(operation);
	const shown = resource
		.flatMap((name) => ofResource.get(name) ?? [])
		.filter((one) => values.has(one.operation));
	return shown.length === set.length;
}

/**
 * Divides operations into closed sets: n8n shows a property for each of its resources combined
 * with each of its operations. All operations of the same resource form a closed set, and
 * resources join a set as long as it stays closed.
 *
 * @param part the operations to divide
 * @param ofResource all operations by their resource
 */
export function closedSets<Name extends OperationName>(
	part: readonly Name[],
	ofResource: ReadonlyMap<string, readonly Name[]>,
): Name[][] {
	const sets: Name[][] = [];
	for (const added of Map.groupBy(part, ({ resource }) => resource).values()) {
		const joined = sets.find((set) => isClosed([...set, ...added], ofResource));
		if (joined) joined.push(...added);
		else sets.push(added);
	}
	return sets;
}
