import { UserError } from 'n8n-workflow';
import { refuseMissing, wrongType } from './expressionFaults';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Method and path below `/v1`, as Clerk's API document writes them: `GET /users/{userId}`. */
export type RequestTemplate = `${Method} /${string}`;

/** The names in a template's braces: `'userId'` for `GET /users/{userId}`. */
export type PathNames<Template extends string> =
	Template extends `${string}{${infer Name}}${infer Rest}` ? Name | PathNames<Rest> : never;

const UNSAFE_IN_ID = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}/\\?#]/u;

/** The longest ID or name that goes into a path, in characters. Clerk's IDs have some 32. */
export const MAX_ID_LENGTH = 500;

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
	if (id.length > MAX_ID_LENGTH) {
		throw new UserError(`'${label}' is too long: it has ${id.length} characters`, {
			description: `An ID has at most ${MAX_ID_LENGTH}.`,
		});
	}
	refuseMissing(id, label);
	if (leadsElsewhere(id)) {
		throw new UserError(`'${label}' is not a valid ID`, {
			description:
				'An ID has no slashes, question marks, percent signs or control characters, and is not just dots.',
		});
	}
	return encodeURIComponent(id);
}

/** Percent signs are refused too: no Clerk id has one, and some servers decode twice. */
const leadsElsewhere = (segment: string): boolean =>
	/^\.+$/.test(segment) || segment.includes('%') || UNSAFE_IN_ID.test(segment);

/**
 * A whole path below `/v1` that was checked: what a person names in an API call. Only
 * {@link wholePath} makes one, so no other value can bring more than one segment into a path.
 */
class WholePath {
	constructor(readonly segments: readonly string[]) {}

	toString(): string {
		return this.segments.map(encodeURIComponent).join('/');
	}
}

export type { WholePath };

/**
 * The path of a call that a person names, with or without the `/v1` in front.
 *
 * @throws UserError naming `label`, the field as the panel shows it, for anything that could lead
 * elsewhere than below `/v1`
 */
export function wholePath(given: string, label: string): WholePath {
	const refuse = (description: string) => {
		throw new UserError(`'${label}' is not a valid path`, { description });
	};
	const text = given.trim();
	if (/^[a-z][a-z\d+.-]*:/i.test(text) || text.startsWith('//')) {
		refuse('Enter the path alone, such as /users/count. It always goes to the API URL.');
	}
	if (text.includes('?')) refuse("Enter what follows the question mark as 'Query Parameters'.");
	const segments = text
		.replace(/^\/?v1(?=\/|$)/, '')
		.replace(/^\//, '')
		.split('/');
	if (segments.includes('')) {
		refuse('A segment is empty. Check the expressions in it, and remove any slash at the end.');
	}
	for (const segment of segments) {
		refuseMissing(segment, label);
		if (/\s/.test(segment) || leadsElsewhere(segment)) {
			refuse('A path has no spaces, backslashes, number signs, percent signs or dot segments.');
		}
	}
	return new WholePath(segments);
}

/** Splits a template into its method and its path, braces included. */
export function splitTemplate(template: RequestTemplate): { method: Method; path: string } {
	const space = template.indexOf(' ');
	return { method: template.slice(0, space) as Method, path: template.slice(space + 1) };
}

/**
 * The only way to make a path: fills each `{name}` of a template.
 *
 * @param valueOf the value for a brace, and the field's label for the error
 * @throws UserError when a value is neither an id nor a path that was checked
 */
export function fillPath(
	path: string,
	valueOf: (name: string) => { value: unknown; label: string },
): string {
	return path.replace(/\{(\w+)\}/g, (_, name: string) => {
		const { value, label } = valueOf(name);
		return value instanceof WholePath ? String(value) : pathSegment(value, label);
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
