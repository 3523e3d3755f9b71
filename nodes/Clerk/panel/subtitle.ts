import type { Resource } from '../declare/operation';

/** What the expression below does with a value that is not in its list of names. */
const nameByRule = (value: string): string =>
	value
		.replace('getAll', 'getMany')
		.replace(/[A-Z]/g, ' $&')
		.replace(/^./, (first) => first.toUpperCase());

/**
 * The line under the node on the canvas, `Get Many: User`, as an expression that n8n's editor
 * evaluates with the node's parameters alone. Names that do not follow from their values, such as
 * JWT Template from `jwtTemplate`, are listed in it.
 */
export function subtitleOf(resources: readonly Resource[]): string {
	const named = [...resources, ...resources.flatMap(({ operations }) => operations)];
	const names = Object.fromEntries(
		named
			.filter(({ name, value }) => name !== nameByRule(value))
			.map(({ name, value }) => [value, name]),
	);
	const rule =
		'value.replace("getAll", "getMany").replace(/[A-Z]/g, " $&").replace(/^./, (first) => first.toUpperCase())';
	return `={{ [$parameter.operation, $parameter.resource].map((value) => (${JSON.stringify(names)})[value] ?? ${rule}).join(": ") }}`;
}
