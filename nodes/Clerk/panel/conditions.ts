import type { IDisplayOptions } from 'n8n-workflow';
import { closedSets, namesOf, type OperationName } from './closedSets';

/** When n8n shows something: the values that parameters must have, or must not have. */
export type Condition = Pick<IDisplayOptions, 'hide' | 'show'>;

type Axis = keyof OperationName;

/** The parameters that a condition can name, in either order. */
const AXES: ReadonlyArray<[Axis, Axis]> = [
	['resource', 'operation'],
	['operation', 'resource'],
];

/**
 * When n8n shows an entry that only some operations of a collection have. It takes several where
 * no single condition names just these operations: then the entry is there once for each.
 */
export function conditionsFor(
	some: readonly OperationName[],
	all: readonly OperationName[],
): Array<Condition | undefined> {
	if (some.length === all.length) return [undefined];
	const whole = shortestCondition(some, all, '/');
	if (whole) return [whole];
	const ofResource = Map.groupBy(all, ({ resource }) => resource);
	return closedSets(some, ofResource).map((set) => shortestCondition(set, all, '/'));
}

/**
 * The shortest condition that some of all operations meet and no others; undefined where there is
 * none. It names resources and operations, either those that meet it or those that do not.
 *
 * @param path what comes before `resource` and `operation`: inside a collection a slash
 */
export function shortestCondition(
	some: readonly OperationName[],
	all: readonly OperationName[],
	path: '' | '/' = '',
): Condition | undefined {
	const named = namesOf(some);
	const others = all.filter((one) => !some.includes(one));
	const isNamed = (axis: Axis) => (one: OperationName) => named[axis].includes(one[axis]);
	const list = (axis: Axis, values: string[]) => values.length > 0 && { [path + axis]: values };
	const hide = (axis: Axis, other: Axis) => {
		const left = namesOf(others.filter(isNamed(axis)))[other];
		const without = namesOf(others.filter((one) => !isNamed(axis)(one)))[axis];
		return { own: list(axis, without), other: list(other, left) };
	};
	const conditions: Condition[] = [
		...AXES.map(([axis, other]) => ({
			show: { ...list(axis, named[axis]) },
			hide: { ...hide(axis, other).other },
		})),
		{ show: { ...list('resource', named.resource), ...list('operation', named.operation) } },
		...AXES.map(([axis, other]) => {
			const { own, other: left } = hide(axis, other);
			return { hide: { ...own, ...left } };
		}),
	];
	return conditions
		.map(({ show = {}, hide = {} }) => ({
			...(Object.keys(show).length > 0 && { show }),
			...(Object.keys(hide).length > 0 && { hide }),
		}))
		.filter(
			(condition) =>
				some.every((one) => isMet(condition, one, path)) &&
				!others.some((one) => isMet(condition, one, path)),
		)
		.toSorted((one, other) => JSON.stringify(one).length - JSON.stringify(other).length)[0];
}

/** Whether n8n shows for an operation what has the condition, by its rules. */
function isMet({ show = {}, hide = {} }: Condition, one: OperationName, path: '' | '/'): boolean {
	return (['resource', 'operation'] as const).every(
		(axis) =>
			(show[path + axis]?.includes(one[axis]) ?? true) && !hide[path + axis]?.includes(one[axis]),
	);
}

/** A property's own condition, with the operations that show it before. */
export const both = (
	{ show, hide }: Condition = {},
	own: IDisplayOptions = {},
): IDisplayOptions => ({
	...own,
	...((show ?? own.show) && { show: { ...show, ...own.show } }),
	...((hide ?? own.hide) && { hide: { ...hide, ...own.hide } }),
});
