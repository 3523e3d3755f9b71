import { wireName } from '../../nodes/Clerk/fields/field';
import type { RequestTemplate } from '../../nodes/Clerk/http/path';
import { isExpiry, plainKind, type Kind, type Shape } from '../../nodes/Clerk/output/shape';
import { facts, type Schema } from '../../sandbox/facts/table.mts';
import webhooks from '../../sandbox/facts/clerk-webhooks.json';
import { documentedCall, exampleOf, successAnswer } from '../support/documentedCall';
import { documentedOperations, everyOperation } from '../support/everyOperation';

/** What the document says that can stand at a place: references and alternatives followed. */
function alternatives(schema: Schema | undefined): Schema[] {
	if (!schema) return [];
	const { $ref, anyOf = [], oneOf = [], allOf = [] } = schema as Record<string, Schema[]> & Schema;
	const name = $ref?.replace('#/schemas/', '');
	const inner = [...anyOf, ...oneOf, ...allOf, ...(name ? [facts.schemas[name]] : [])];
	return [schema, ...inner.flatMap(alternatives)];
}

const property = (schemas: Schema[], name: string): Schema[] =>
	schemas.flatMap(({ properties }) => alternatives(properties?.[name]));
const items = (schemas: Schema[]): Schema[] =>
	schemas.flatMap(({ items: inner }) => alternatives(inner as Schema | undefined));

/** The records of an answer, whether it is one, a list, or a list with its length. */
function records(answer: Schema | null): Schema[] {
	const whole = alternatives(answer ?? undefined);
	const names = whole.flatMap(({ properties = {} }) => Object.keys(properties));
	const list = names.includes('total_count')
		? names.find((name) => name !== 'total_count')
		: 'data';
	const inData = items(property(whole, list ?? 'data'));
	if (inData.length > 0) return inData;
	return items(whole).length > 0 ? items(whole) : whole;
}

const TYPES: Record<string, string[]> = {
	string: ['string'],
	number: ['integer', 'number'],
	boolean: ['boolean'],
	time: ['integer', 'number'],
	expiry: ['integer', 'number'],
	json: ['object'],
	array: ['array'],
};

/** What is promised in a shape, and not in the document. */
function unknown(shape: Shape, schemas: Schema[], where = ''): string[] {
	return Object.entries(shape).flatMap(([name, declared]) => {
		const kind = plainKind(declared);
		if (isComputed(kind)) return [];
		const wire = isExpiry(kind) ? kind.expiryIn : wireName(name);
		const found = property(schemas, wire);
		const path = `${where}${name}`;
		// Another answer or an event has it.
		if (found.length === 0 && kind !== declared && SOMEWHERE.includes(`"${wire}":`)) return [];
		if (found.length === 0) return [`${path} is not in the document`];
		if (typeof kind === 'object' && 'object' in kind)
			return unknown(kind.object, found, `${path}.`);
		if (typeof kind === 'object' && 'arrayOf' in kind) {
			return unknown(kind.arrayOf, items(found), `${path}[].`);
		}
		const types = found.flatMap(({ type = [] }) => [type].flat());
		const known = TYPES[isExpiry(kind) ? 'expiry' : (kind as string)];
		const fits = types.length === 0 || types.some((type) => known.includes(type));
		return fits ? [] : [`${path} is ${types.join()}, not ${kind as string}`];
	});
}

/** All that Clerk's documents know. */
const SOMEWHERE = JSON.stringify([facts.schemas, webhooks]);

/** Numbers that have a name of a time, or the other way round. */
function mistaken(shape: Shape): string[] {
	return Object.entries(shape).flatMap(([name, declared]) => {
		const kind = plainKind(declared);
		const isTime = kind === 'time' || kind === 'expiry' || isExpiry(kind);
		if (typeof kind === 'string' || isExpiry(kind)) {
			const isNumber = isTime || kind === 'number';
			return isNumber && isTime !== /At$|^period(Start|End)$/.test(name) ? [name] : [];
		}
		if ('from' in kind) return [];
		return mistaken('object' in kind ? kind.object : kind.arrayOf);
	});
}

test.each(everyOperation)('$name knows which numbers are times', ({ operation }) => {
	const { shape, selectable = {} } = operation.output;
	expect([shape, selectable].flatMap(mistaken)).toEqual([]);
});

test('a time that is declared as a number is noticed, also inside', () => {
	const inside = { profile: { object: { createdAt: 'number', id: 'string' } } } as const;
	expect(mistaken({ ...inside, count: 'time' })).toEqual(['createdAt', 'count']);
});

const isComputed = (kind: Kind) => typeof kind === 'object' && 'from' in kind;

const answerOf = (request: RequestTemplate): Schema | null => {
	const found = documentedCall(exampleOf(request));
	return (found && successAnswer(found.fact)) ?? null;
};

/** What a composed operation gives is of its own making. */
const plain = documentedOperations.filter(({ operation }) => !operation.isComposed);

test.each(plain)('$name promises what the document knows', ({ operation }) => {
	const { shape, selectable = {} } = operation.output;
	const schemas = records(answerOf(operation.request));
	expect([selectable, shape].flatMap((one) => unknown(one, schemas))).toEqual([]);
});
