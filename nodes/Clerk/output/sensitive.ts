import { wireName } from '../fields/field';
import type { Output } from './output';
import { holdingRecords, innerShape, type Shape } from './shape';

/**
 * Where an operation's items hold values that let their holder in, as n8n writes such paths:
 * `phoneNumbers[*].backupCodes`, and `phone_numbers[*].backup_codes` in the raw form.
 *
 * @param records what the combined item of a list calls its records: `users`
 */
export function sensitivePathsOf(output: Output, records?: string): string[] {
	const own = namesIn(output);
	const paths = output.selectable ? [...own, ...own.map(wireName)] : own;
	const combined = records ? paths.map((path) => `${records}[*].${path}`) : [];
	return [...new Set([...paths, ...combined])];
}

/** The sensitive values that the simplified form leaves out: `url`. */
export function hiddenBySimplified(output: Output): string[] {
	const { shape } = output;
	return namesIn(output).filter((path) => !isIn(shape, path));
}

/** Paths by our names. The whole record says more of itself than its simplified form. */
function namesIn({ shape, selectable = {}, sensitive = [] }: Output): string[] {
	return [...new Set([...sensitive, ...namesInside(shape), ...namesInside(selectable)])];
}

function namesInside(shape: Shape): string[] {
	return Object.entries(shape).flatMap(([name, kind]) => {
		const holding = holdingRecords(kind);
		if (!holding) return [];
		const [inner, at] =
			'object' in holding ? [holding.object, name] : ([holding.arrayOf, `${name}[*]`] as const);
		return [...(holding.sensitive ?? []), ...namesInside(inner)].map((path) => `${at}.${path}`);
	});
}

function isIn(shape: Shape, path: string): boolean {
	const [name = '', ...rest] = path.replaceAll('[*]', '').split('.');
	const kind = shape[name];
	if (kind === undefined || rest.length === 0) return kind !== undefined;
	const inner = innerShape(kind);
	return inner !== undefined && isIn(inner, rest.join('.'));
}
