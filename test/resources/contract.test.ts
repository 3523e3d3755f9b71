import Ajv, { type AnySchema, type Options, type ValidateFunction } from 'ajv';
import type { INodeParameters } from 'n8n-workflow';
import { splitTemplate, type RequestTemplate } from '../../nodes/Clerk/http/path';
import type { Operation } from '../../nodes/Clerk/declare/operation';
import { facts, type OperationFacts, type Schema } from '../../sandbox/facts/table.mts';
import { FORMATS } from '../../sandbox/facts/validation.mts';
import { documentedCall, exampleOf, pathsOf } from '../support/documentedCall';
import {
	documentedOperations,
	everyOperation,
	parametersFor,
	smallest,
	VARIANTS,
	withEachChoice,
} from '../support/everyOperation';
import { runNode } from '../support/runNode';
import { say } from '../support/say';
import { standInForClerk, type SentRequest } from '../support/standInForClerk';

/**
 * Every request that the node can send, held against Clerk's API document: with the fewest fields
 * that an operation needs, with all of them, and with each choice that a dropdown offers.
 */
const rules = (options: Options) =>
	new Ajv({
		strict: false,
		allErrors: true,
		formats: FORMATS,
		...options,
	}).addSchema({ $id: 'clerk', ...facts } as AnySchema, 'clerk');
/** A query is text, so "7" is a number and one value is a list of one; a body must be exact. */
const queryRules = rules({ coerceTypes: 'array' });
const bodyRules = rules({});

/** What the document has against a request, in words; nothing when they agree. */
function disagreements(request: SentRequest): string[] {
	const found = documentedCall(request);
	if (!found) return [`${request.method} ${request.path} is no operation`];
	const { id, fact } = found;
	return [...queryFaults(request, fact), ...bodyFaults(request, fact)].map(
		(fault) => `${id}: ${fault}`,
	);
}

function queryFaults({ query }: SentRequest, { query: known, requiredQuery }: OperationFacts) {
	const given: Record<string, string[]> = {};
	for (const [name, value] of query) {
		const { separator } = Object(known[name]) as { separator?: string };
		(given[name] ??= []).push(...(separator ? value.split(separator) : [value]));
	}
	const schema = { type: 'object', properties: known, required: requiredQuery };
	return faults(queryRules, schema, given, 'query');
}

function bodyFaults({ body }: SentRequest, { body: schema }: OperationFacts) {
	if (!schema) return body === undefined ? [] : ['has a body, and should have none'];
	return faults(bodyRules, schema, body ?? {}, 'body');
}

/** The node sends nothing that the document does not name, even where Clerk would let it pass. */
function faults(ajv: Ajv, schema: Schema, value: unknown, where: string): string[] {
	const validate = compiled(ajv, JSON.stringify(closed(schema)));
	validate(value);
	return (validate.errors ?? []).map(
		({ instancePath, message, params }) =>
			`${where}${instancePath} ${message} ${JSON.stringify(params)}`,
	);
}

/** Compiling a schema takes longer than everything else here, and each is needed often. */
const known = new Map<string, ValidateFunction>();

function compiled(ajv: Ajv, text: string): ValidateFunction {
	const key = `${ajv === queryRules} ${text}`;
	const schema = () => JSON.parse(text.replaceAll('"#/schemas/', '"clerk#/schemas/')) as AnySchema;
	const validate = known.get(key) ?? ajv.compile(schema());
	known.set(key, validate);
	return validate;
}

/** Also where the body is a list of records, as in bulk requests. */
const closed = (schema: Schema): Schema =>
	schema.type === 'array'
		? { ...schema, items: closed(schema.items as Schema) }
		: { ...schema, additionalProperties: false };

/** A body that every operation can make something of. */
const ANSWER = {
	id: 'x',
	name: 'Name',
	subject: 'user_2NNEqL2nrIRdJ194ndJqAHwEfxC',
	claims: {},
	secret: 'x',
	data: [],
	total_count: 0,
	email_addresses: [],
	blocked_country_codes: ['KP'],
	subscription_items: [{ id: 'x', status: 'active', price_id: 'x', is_free_trial: true }],
};

/** The price that a plan has by default. */
const PRICES = {
	data: [
		{ id: 'default', plan_id: 'x', is_default: true },
		{ id: 'priceId_1', plan_id: 'x' },
	],
	total_count: 2,
};

/** Whatever calls itself a picture: Clerk alone looks inside. */
const PICTURE = { data: btoa('pixels'), mimeType: 'image/png', fileName: 'ada.png' };

/** Records that are sent together, or named together, come back together. */
const nothingFound = ({ body, path }: SentRequest) => {
	if (path === '/billing/prices') return { body: PRICES };
	const { user_ids: ids, mappings } = Object(body) as { user_ids?: string[]; mappings?: object[] };
	if (mappings) return { body: { data: [{ directory_group_id: 'x' }] } };
	if (ids) return { body: ids.map((id) => ({ id })) };
	return { body: Array.isArray(body) ? body : ANSWER };
};

/** The same where a look-up finds something: a record with all that was looked for. */
const found = ({ method, path, query }: SentRequest) => {
	if (path === '/billing/prices') return { body: PRICES };
	if (method !== 'GET' || path.split('/').length !== 2) return { body: ANSWER };
	const [email_address, external_id, username] = ['email_address', 'external_id', 'username'].map(
		(name) => query.find(([key]) => key === name)?.[1].replace(/^\+/, '') ?? null,
	);
	const record = { id: 'x', status: 'active', external_id, username };
	const verification = { status: 'verified' };
	const emails = [{ email_address: email_address ?? '', verification }];
	const data = [{ ...record, email_addresses: emails }];
	return { body: path === '/users' ? data : { data, total_count: 1 } };
};

/** The same where an actor token was used already, so that its sessions are what is left to end. */
const tooLate = (request: SentRequest) => {
	if (request.path.startsWith('/actor_tokens/')) return { status: 400, body: {} };
	if (request.path !== '/sessions') return found(request);
	return { body: { data: [{ id: 'x', actor: { sub: 'actorId_1' } }], total_count: 1 } };
};

/** What parameters send is the same each time, and several tests ask for it. */
const requestsOf = remembered(
	async (parameters: INodeParameters, reply: Reply = nothingFound): Promise<SentRequest[]> => {
		const sent = standInForClerk(reply);
		const { error } = await runNode(parameters, { file: PICTURE });
		expect(error?.message).toBeUndefined();
		return sent;
	},
);

type Reply = Parameters<typeof standInForClerk>[0];

function remembered<T>(ask: (parameters: INodeParameters, reply?: Reply) => Promise<T>) {
	const known = new Map<string, Promise<T>>();
	return async (parameters: INodeParameters, reply?: Reply): Promise<T> => {
		const key = `${reply?.name} ${JSON.stringify(parameters)}`;
		const answer = known.get(key) ?? ask(parameters, reply);
		known.set(key, answer);
		return await answer;
	};
}

/** The calls that an operation says it makes. */
const declaredCalls = ({ request, also }: Operation) =>
	[request, ...also].map((template) => splitTemplate(template));

/** A call by its facts' name, whatever the path's fields are called here. */
const callOf = (template: RequestTemplate) => documentedCall(exampleOf(template))?.id;

/** What is sent without being declared, in words. */
function undeclared({ request, also }: Operation, sent: SentRequest[]): string[] {
	const declared = [request, ...also].map(callOf);
	return sent
		.filter((one) => !declared.includes(documentedCall(one)?.id))
		.map(({ method, path }) => `${method} ${path} is not declared`);
}

/** Older names of what is set under a newer one, by the document itself. */
const OLDER_NAMES = ['scim_group_id', 'scim_group_display_name'];

/** Metadata goes along with an update, of which it is asked. */
const isMetadata = (template: RequestTemplate) => template.endsWith('/metadata');

const tally = { operations: 0, requests: 0, disagreements: 0 };
function check(operation: Operation, sent: SentRequest[]) {
	const found = [...sent.flatMap(disagreements), ...undeclared(operation, sent)];
	tally.requests += sent.length;
	tally.disagreements += found.length;
	expect(sent.length).toBeGreaterThan(0);
	expect(found).toEqual([]);
}

describe.each(documentedOperations)('$name', (declared) => {
	const { operation } = declared;
	beforeAll(() => tally.operations++);

	test('with the fewest fields', async () => {
		check(operation, await requestsOf(smallest(declared)));
		if (!operation.requestFor) return;
		// Each choice may lead to another call.
		for (const parameters of withEachChoice(declared, smallest(declared))) {
			check(operation, await requestsOf(parameters));
		}
	});

	test('with every field', async () => {
		check(operation, await requestsOf(parametersFor(declared, () => true)));
	});

	test('with each choice of each dropdown', async () => {
		const all = parametersFor(declared, () => true);
		for (const parameters of withEachChoice(declared, all)) {
			check(operation, await requestsOf(parameters));
		}
	});

	test('every request that it declares is sent', async () => {
		const all = parametersFor(declared, () => true);
		const others = { ...all, options: { metadataMode: 'replace', combine: true } };
		const sent = [
			...(await requestsOf(all)),
			...(await requestsOf(others as INodeParameters)),
			...(await requestsOf(smallest(declared))),
		];
		// Which of its calls it makes can depend on a choice.
		for (const parameters of withEachChoice(declared, all)) {
			sent.push(...(await requestsOf(parameters)));
		}
		for (const variant of VARIANTS[declared.name] ?? []) {
			sent.push(...(await requestsOf({ ...all, ...variant } as INodeParameters)));
		}
		if (operation.isComposed) {
			sent.push(
				...(await requestsOf(all, found)),
				...(await requestsOf(smallest(declared), found)),
			);
			sent.push(...(await requestsOf(others as INodeParameters, found)));
			sent.push(...(await requestsOf(all, tooLate)));
		}
		check(operation, sent);
		for (const { method, path } of declaredCalls(operation)) {
			const paths = pathsOf(path);
			const hits = sent.filter((request) => request.method === method && paths.test(request.path));
			const template = `${method} ${path}`;
			expect({ template, hits: hits.length > 0 }).toEqual({ template, hits: true });
		}
	});

	test('its source names the calls that it makes', () => {
		const made = [operation.request, ...operation.also].map(callOf);
		expect([operation.source].flat().toSorted()).toEqual([...new Set(made)].toSorted());
	});

	test('everything that the document offers can be set', () => {
		// What is the main call of another operation is asked of that one, where this is composed.
		const others = documentedOperations.filter((other) => !other.operation.isComposed);
		const plain = others.flatMap(({ operation: { request, requestFor, also } }) =>
			[request, ...(requestFor ? also : [])].map(callOf),
		);
		const isAskedElsewhere = (call: RequestTemplate) =>
			operation.isComposed && (isMetadata(call) || plain.includes(callOf(call)));
		const own = [operation.request, ...operation.also].filter((call) => !isAskedElsewhere(call));
		const names = operation.fields
			.flatMap((field) => [field, ...(field.members ?? [])])
			.map(({ wire, name: ours }) => wire ?? ours);
		/** Also inside an object, where the node has fields for what is in it. */
		const settable = (properties: Schema['properties'] = {}, at = ''): string[] =>
			Object.entries(properties).flatMap(([name, inner]) => {
				const wire = `${at}${name}`;
				// There is nothing to choose where Clerk takes one value only.
				if (inner.enum?.length === 1) return [];
				const isOpen = names.some((known) => known.startsWith(`${wire}.`));
				return isOpen ? settable(inner.properties, `${wire}.`) : [wire];
			});
		const offered = own.flatMap((template) => {
			const { fact } = documentedCall(exampleOf(template)) ?? {};
			const body = (fact?.body?.items as Schema | undefined) ?? fact?.body;
			return [...Object.keys(fact?.query ?? {}), ...settable(body?.properties)];
		});
		// How pages are asked for is the client's business.
		const ours = new Set([...names, ...OLDER_NAMES, 'paginated', 'starting_after']);
		expect(offered.filter((wire) => !ours.has(wire))).toEqual([]);
	});
});

test('what makes other calls than the document names is the API call alone', () => {
	const others = everyOperation.filter((one) => !documentedOperations.includes(one));
	expect(others.map(({ name }) => name)).toEqual(['apiCall: send']);
});

afterAll(() => {
	const total = Object.keys(facts.operations).length;
	const covered = new Set(
		documentedOperations.flatMap(({ operation }) =>
			[operation.request, ...operation.also].map(callOf),
		),
	);
	say(
		`${tally.operations} operations of the node make ${covered.size} of the ${total} calls in the table of facts; ` +
			`${tally.requests} requests checked, ${tally.disagreements} disagreements`,
	);
});
