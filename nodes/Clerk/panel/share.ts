import type { INodeProperties } from 'n8n-workflow';

/** An operation, and the properties that it shows, in order. */
export interface OperationPanel {
	resource: string;
	operation: string;
	properties: readonly INodeProperties[];
}

/**
 * Merges the panels of all operations into the one list that the editor loads, in which equal
 * properties are shared. n8n shows a property for each of its resources combined with each of its
 * operations. Where that would show it for an operation without it, it is in the list several times.
 */
export const shareProperties = (panels: readonly OperationPanel[]): INodeProperties[] =>
	inOneList(panels).flatMap(({ property, showing }) =>
		plainConditions(showing, panels).map((condition) => {
			const { displayOptions } = property;
			const show = { ...condition, ...displayOptions?.show };
			return { ...property, displayOptions: { ...displayOptions, show } };
		}),
	);

/** A property at its place in the list, and the operations that show it there. */
interface Place {
	property: INodeProperties;
	text: string;
	showing: OperationPanel[];
}

/**
 * n8n shows properties in the order of the list, so each operation finds its own from the top down:
 * the next place with an equal property, or else a new one right after its last.
 */
function inOneList(panels: readonly OperationPanel[]): Place[] {
	const list: Place[] = [];
	for (const panel of panels) {
		let next = 0;
		for (const property of panel.properties) {
			const text = JSON.stringify(property);
			const found = list.findIndex((one, index) => index >= next && one.text === text);
			const index = found < 0 ? next : found;
			if (found < 0) list.splice(index, 0, { property, text, showing: [] });
			list[index]?.showing.push(panel);
			next = index + 1;
		}
	}
	return list;
}

/**
 * Conditions that these operations meet and no others. A resource joins the first one that stays
 * true with it.
 */
function plainConditions(
	showing: readonly OperationPanel[],
	all: readonly OperationPanel[],
): Array<Record<'resource' | 'operation', string[]>> {
	const conditions: OperationPanel[][] = [];
	for (const own of Map.groupBy(showing, ({ resource }) => resource).values()) {
		const joined = conditions.find((some) => isPlain([...some, ...own], all));
		if (joined) joined.push(...own);
		else conditions.push(own);
	}
	return conditions.map(namesOf);
}

/** Whether all operations with these resources and these values are among them. */
function isPlain(some: readonly OperationPanel[], all: readonly OperationPanel[]): boolean {
	const { resource, operation } = namesOf(some);
	return all
		.filter((one) => resource.includes(one.resource) && operation.includes(one.operation))
		.every((one) => some.includes(one));
}

const namesOf = (some: readonly OperationPanel[]) => ({
	resource: [...new Set(some.map(({ resource }) => resource))],
	operation: [...new Set(some.map(({ operation }) => operation))],
});
