import { UserError } from 'n8n-workflow';
import { refuseMissing, wrongType } from './expressionFaults';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Method and path below `/v1`, as Clerk's API document writes them: `GET /users/{userId}`. */
export type RequestTemplate = `${Method} /${string}`;

/** The names in a template's braces: `'userId'` for `GET /users/{userId}`. */
export type PathNames<Template extends string> =
	Template extends `${string}{${infer Name}}${infer Rest}` ? Name | PathNames<Rest> : never;

const UNSAFE_IN_ID = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}/\\?#]/u;

/**
 * One id on its way into a path: trimmed and percent-encoded.
 *
 * An id often comes from an expression or an AI agent. Empty, it would address the list instead
 * of the record; with dot segments or separators, another endpoint altogether.
 *
 * @throws UserError naming `label`, the field as the panel shows it, before anything is sent.
 */
export function pathSegment(value: unknown, label: string): string {
	const given = value ?? '';
	if (typeof given !== 'string' && typeof given !== 'number') {
		throw wrongType(label, 'one ID', given);
	}
	const id = String(given).trim();
	if (id === '') {
		throw new UserError(`'${label}' is empty`, { description: 'Enter one ID.' });
	}
	refuseMissing(id, label);
	// Percent signs are refused too: no Clerk id has one, and some servers decode twice.
	if (/^\.+$/.test(id) || id.includes('%') || UNSAFE_IN_ID.test(id)) {
		throw new UserError(`'${label}' is not a valid ID`, {
			description:
				'An ID has no slashes, question marks, percent signs or control characters, and is not just dots.',
		});
	}
	return encodeURIComponent(id);
}

/** Splits a template into its method and its path, braces included. */
export function splitTemplate(template: RequestTemplate): { method: Method; path: string } {
	const space = template.indexOf(' ');
	return { method: template.slice(0, space) as Method, path: template.slice(space + 1) };
}

/**
 * The only way to make a path: fills each `{name}` of a template.
 *
 * @param values the value for each brace, and the field's label for the error
 * @throws UserError when a value can't be an id
 */
export function fillPath(
	path: string,
	values: Record<string, { value: unknown; label: string }>,
): string {
	return path.replace(/\{(\w+)\}/g, (_, name: string) => {
		const { value, label } = values[name] ?? { value: undefined, label: name };
		return pathSegment(value, label);
	});
}

/**
 * What a request is about: its path up to the last id. Two writes with the same record must keep
 * their order. Undefined when the template names no record.
 */
export function recordOf(template: string, filled: string): string | undefined {
	const segments = template.split('/');
	const last = segments.findLastIndex((segment) => segment.includes('{'));
	return last < 0 ? undefined : filled.split('/', last + 1).join('/');
}
