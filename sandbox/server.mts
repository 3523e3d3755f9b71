import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { entry, Refusal } from './errors.mts';
import { facts } from './facts/table.mts';
import type { OperationFacts } from './facts/table.mts';
import { answerFaults } from './facts/validation.mts';
import { operations } from './resources/index.mts';
import { checkKey, checkVersion } from './requests/access.mts';
import { readBody } from './requests/body.mts';
import { readForm } from './requests/form.mts';
import { createLimiter, INSTANCE_LIMITS } from './requests/limits.mts';
import type { RateLimit } from './requests/limits.mts';
import { readQuery } from './requests/query.mts';
import { seedStore } from './store/seed.mts';
import type { Seed } from './store/seed.mts';
import { setUpInstance } from './store/setUp.mts';
import { newTraceId } from './store/ids.mts';
import { createStore } from './store/store.mts';
import type { Store } from './store/store.mts';
import { changesBy } from './webhooks/events.mts';
import { addWebhookRoutes } from './webhooks/routes.mts';
import { createWebhooks } from './webhooks/sender.mts';
import type { Webhooks } from './webhooks/sender.mts';

/** The key that the sandbox takes unless told otherwise; it opens nothing else. */
export const SECRET_KEY = 'sk_test_sandbox';

/** Room for the largest image that Clerk takes and what stands around it, in bytes. */
const LARGEST_FORM = 11 * 1024 * 1024;

/** How a sandbox differs from the usual one. */
export interface SandboxOptions {
	/** The only key that is let in. */
	secretKey?: string;
	/** The time in epoch milliseconds; the real one by default. */
	clock?: () => number;
	/** What is in it at first; false is nothing. */
	seed?: Partial<Seed> | false;
	/** Requests let through in all; Clerk's production limit by default, false is none. */
	rateLimit?: RateLimit | keyof typeof INSTANCE_LIMITS | false;
	/** Writes let through to one user, organization or membership; none by default. */
	recordLimit?: RateLimit;
	/** How long every answer is held back, in milliseconds. */
	latency?: number;
	/** How long to wait before a webhook is sent again, in milliseconds, once for each further try. */
	webhookPauses?: number[];
	/** Told of every answer, in one line: `GET /v1/users?limit=1 200`. */
	log?: (line: string) => void;
}

/** A sandbox that does not listen yet: `server.listen({ host: '127.0.0.1', port: 0 })`. */
export interface Sandbox {
	server: FastifyInstance;
	/** What it remembers; may be changed while it runs. */
	store: Store;
	secretKey: string;
	/** Tells of every change to whoever is added here. */
	webhooks: Webhooks;
}

/** Makes an in-memory stand-in for Clerk's Backend API, below /v1. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
	const { secretKey = SECRET_KEY, clock = Date.now, latency = 0, seed } = options;
	const { rateLimit = 'production' } = options;
	const store = createStore(1);
	setUpInstance(store);
	if (seed !== false) seedStore(store, seed);

	const limit = createLimiter(
		typeof rateLimit === 'string' ? INSTANCE_LIMITS[rateLimit] : rateLimit || undefined,
		clock,
	);
	const limitRecord = createLimiter(options.recordLimit, clock);
	const webhooks = createWebhooks(clock, options.webhookPauses);
	const server = Fastify({
		exposeHeadRoutes: false,
		// A path that ends where an id should follow reaches the list, as it does at Clerk.
		routerOptions: { ignoreTrailingSlash: true, maxParamLength: 1000 },
		forceCloseConnections: true,
	});

	// Clerk takes no body for an empty object, also where the content type says JSON.
	server.removeContentTypeParser('application/json');
	server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) =>
		parseJson(String(text), done),
	);
	server.addContentTypeParser(
		'multipart/form-data',
		{ parseAs: 'buffer', bodyLimit: LARGEST_FORM },
		async (request: FastifyRequest, body: Buffer) =>
			await readForm(body, String(request.headers['content-type'])),
	);
	server.addHook('onRequest', async (request) => {
		if (latency) await new Promise((resolve) => setTimeout(resolve, latency));
		checkKey(request.headers.authorization, secretKey);
		checkVersion(request.headers['clerk-api-version'] as string | undefined);
		limit('instance');
	});
	server.addHook('onSend', async (_request, reply) => {
		// Fastify would add a charset, which the official SDK does not take for JSON.
		reply.header('content-type', 'application/json');
	});
	server.addHook('onResponse', async (request, reply) => {
		options.log?.(`${request.method} ${request.url} ${reply.statusCode}`);
	});
	server.setErrorHandler((error, _request, reply) => refuse(reply, error, store));
	server.setNotFoundHandler((request, reply) => refuse(reply, noSuchPath(request), store));

	for (const [id, operation] of Object.entries(facts.operations)) {
		server.route({
			method: operation.method,
			url: `/v1${operation.path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
			handler: async (request) => {
				const path = request.params as Record<string, string>;
				if (['PATCH', 'PUT'].includes(operation.method)) {
					limitRecord(Object.values(path).join(' '));
				}
				const call = { store, now: clock(), path };
				const result = answer(id, operation, request, call);
				const done = { ...call, body: (request.body ?? {}) as Record<string, any>, answer: result };
				changesBy(id, done).forEach(webhooks.send);
				return result;
			},
		});
	}
	addWebhookRoutes(server, webhooks);
	server.addHook('onClose', async () => webhooks.stop());
	return { server, store, secretKey, webhooks };
}

/** Carries out one operation, and makes sure that the answer is one that Clerk could give. */
function answer(
	id: string,
	operation: OperationFacts,
	request: FastifyRequest,
	call: { store: Store; now: number; path: Record<string, string> },
): unknown {
	const handler = operations[id];
	if (!handler) {
		throw new Refusal(
			501,
			entry('not_implemented', 'not implemented', `The sandbox does not know ${id} yet.`),
		);
	}
	const query = readQuery(request.query as Record<string, string>, operation);
	const body = readBody(request.body, id);
	const result = handler({ ...call, query, body });
	const faults = answerFaults(id, '200', result);
	if (faults.length)
		throw new Error(`The answer to ${id} is not as documented: ${faults.join('; ')}`);
	return result;
}

function parseJson(text: string, done: (error: Error | null, body?: unknown) => void): void {
	try {
		done(null, text ? JSON.parse(text) : undefined);
	} catch {
		done(
			new Refusal(
				400,
				entry(
					'request_body_invalid',
					'Request body invalid',
					'The request body is not valid JSON.',
				),
			),
		);
	}
}

const noSuchPath = ({ method, url }: FastifyRequest): Refusal =>
	new Refusal(
		404,
		entry('resource_not_found', 'not found', `There is no ${method} ${url.split('?')[0]}`),
	);

/** Sends an error in Clerk's shape; what is not a Refusal is a fault of the sandbox, or of HTTP. */
function refuse(reply: FastifyReply, error: unknown, store: Store): FastifyReply {
	const refusal = error instanceof Refusal ? error : unexpected(error);
	const traceId = newTraceId(store.random);
	return reply
		.code(refusal.status)
		.headers({ ...refusal.headers, 'cf-ray': traceId.slice(0, 16) })
		.send({ errors: refusal.errors, clerk_trace_id: traceId });
}

function unexpected(error: unknown): Refusal {
	const { message, statusCode = 500 } = error as Error & { statusCode?: number };
	const code = statusCode >= 500 ? 'internal_clerk_error' : 'bad_request';
	return new Refusal(statusCode, entry(code, message));
}
