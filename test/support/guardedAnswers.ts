import type { RequestTemplate } from '../../nodes/Clerk/http/path';
import { facts, type Schema } from '../../sandbox/facts/table.mts';
import { documentedCall, exampleOf, successAnswer } from './documentedCall';

/**
 * Answers as Clerk's document has them, in which every value that lets its holder in is marked.
 * What such a value is, is told by its name in the document, not by the node's declarations.
 */
export const MARK = 'lets you in';

/** What Clerk sends once, when it is made. Later it is null. */
const SENT_ONCE = 'api_key';
const GUARDED =
	/(^|_)(api_key|token|secret|secret_key|jwt|ticket|backup_codes?|cookies?|password|saml_response|svix_url)$/;
/** A redirect URL is an address of the application: it holds nothing secret. */
const PLAIN_URLS = new Set(['RedirectURL']);

/** The answer to a request of the node, or undefined where the document has no such call. */
export function guardedAnswer({ method, path }: { method: string; path: string }): unknown {
	const found = documentedCall({ method, path });
	const answer = found && successAnswer(found.fact);
	return answer ? withoutSentOnce(sample(answer), method) : undefined;
}

function withoutSentOnce(answer: unknown, method: string): unknown {
	if (method === 'POST') return answer;
	const text = JSON.stringify(answer, (name, value: unknown) =>
		name === SENT_ONCE ? null : value,
	);
	return JSON.parse(text) as unknown;
}

/** The answers to all calls that an operation can make. */
export const guardedAnswers = (templates: readonly RequestTemplate[]): unknown[] =>
	templates.map((template) => guardedAnswer(exampleOf(template)));

/** With every property that an alternative has. */
function sample(schema: Schema, within: readonly string[] = []): unknown {
	const found = partsOf(schema, within);
	const parts = found.map(({ part }) => part);
	const list = found.find(({ part }) => part.items);
	if (list) return [sample(list.part.items as Schema, list.names)];
	const properties = found.flatMap(({ part, names }) =>
		Object.entries(part.properties ?? {}).map(([name, inner]) => ({ name, inner, names })),
	);
	if (properties.length > 0) {
		return Object.fromEntries(
			properties.map(({ name, inner, names }) => [
				name,
				isGuarded(name, inner, names) ? marked(inner) : (STATES[name] ?? sample(inner, names)),
			]),
		);
	}
	const types = parts.flatMap(({ type = [] }) => type);
	if (types.includes('integer') || types.includes('number')) return 1;
	if (types.includes('boolean')) return true;
	if (types.includes('object')) return {};
	if (parts.some(({ format }) => format === 'date-time')) return '2026-05-12T09:00:00Z';
	return parts.flatMap((part) => part.enum ?? [])[0] ?? 'x';
}

/** A key or a token that still works, so that everything can be done with it. */
const STATES: Readonly<Record<string, unknown>> = { revoked: false };

/**
 * What the document says of a value: references and alternatives followed, none inside itself.
 * Each part comes with the names of the schemas that it is in.
 */
function partsOf(
	schema: Schema,
	within: readonly string[],
): Array<{ part: Schema; names: readonly string[] }> {
	const { $ref, anyOf = [], oneOf = [], allOf = [] } = schema as Record<string, Schema[]> & Schema;
	const name = $ref?.replace('#/schemas/', '');
	const isOpen = name !== undefined && !within.includes(name);
	const names = [...within, ...(isOpen ? [name] : [])];
	const inner = [...anyOf, ...oneOf, ...allOf, ...(isOpen ? [facts.schemas[name]] : [])];
	return [{ part: schema, names }, ...inner.flatMap((one) => partsOf(one, names))];
}

function isGuarded(name: string, schema: Schema, within: readonly string[]): boolean {
	const isText = [schema.type].flat().some((type) => type === 'string' || type === 'array');
	if (name === 'url') return isText && !PLAIN_URLS.has(within.at(-1) ?? '');
	return isText && GUARDED.test(name);
}

const marked = ({ type }: Schema) => ([type].flat().includes('array') ? [MARK] : MARK);

/** Where marks are in an item, as n8n writes paths. */
export function markedPaths(value: unknown, at = ''): string[] {
	if (value === MARK || (Array.isArray(value) && value.includes(MARK))) return [at];
	if (Array.isArray(value)) return value.flatMap((inner) => markedPaths(inner, `${at}[*]`));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) =>
		markedPaths(inner, at ? `${at}.${name}` : name),
	);
}
