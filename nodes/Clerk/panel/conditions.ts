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
	const chosen = new Set(some);
	const others = all.filter((one) => !chosen.has(one));
	const list = (axis: Axis, values: string[]) => values.length > 0 && { [path + axis]: values };
	const hide = (axis: Axis, other: Axis) => {
		const names = new Set(named[axis]);
		const left = namesOf(others.filter((one) => names.has(one[axis])))[other];
		const without = namesOf(others.filter((one) => !names.has(one[axis])))[axis];
		return { own: list(axis, without), other: list(other, left) };
	};
	const hidden = AXES.map(([axis, other]) => ({ axis, ...hide(axis, other) }));
	const conditions: Condition[] = [
		...hidden.map(({ axis, other }) => ({
			show: { ...list(axis, named[axis]) },
			hide: { ...other },
		})),
		{ show: { ...list('resource', named.resource), ...list('operation', named.operation) } },
		...hidden.map(({ own, other }) => ({ hide: { ...own, ...other } })),
	];
	return conditions
		.map(({ show = {}, hide = {} }) => ({
			...(Object.keys(show).length > 0 && { show }),
			...(Object.keys(hide).length > 0 && { hide }),
		}))
		.toSorted((one, other) => JSON.stringify(one).length - JSON.stringify(other).length)
		.find((condition) => {
			const isShown = shownBy(condition, path);
			return some.every(isShown) && !others.some(isShown);
		});
}

/** Tells whether n8n shows for an operation what has the condition, by its rules. */
function shownBy({ show = {}, hide = {} }: Condition, path: '' | '/') {
	const axes = (['resource', 'operation'] as const).map((axis) => ({
		axis,
		shown: show[path + axis] && new Set<unknown>(show[path + axis]),
		hidden: new Set<unknown>(hide[path + axis]),
	}));
	return (one: OperationName): boolean =>
		axes.every(
			({ axis, shown, hidden }) => (shown?.has(one[axis]) ?? true) && !hidden.has(one[axis]),
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
