import Fastify, { type FastifyInstance, type FastifyRequest, type RouteOptions } from 'fastify';
import { facts } from './facts/table.mts';
import { answer, changesBy, successOf } from './operations.mts';
import { checkKey, checkVersion } from './requests/access.mts';
import { readForm } from './requests/form.mts';
import { parseJson } from './requests/json.mts';
import {
	createLimiter,
	INSTANCE_LIMITS,
	isLimitedByRecord,
	RECORD_LIMIT,
} from './requests/limits.mts';
import type { RateLimit } from './requests/limits.mts';
import { noSuchPath, refuse } from './requests/refuse.mts';
import { resources } from './resources/index.mts';
import { machineWithKey } from './resources/machine/record.mts';
import type { MachineRecord } from './resources/machine/record.mts';
import { seedStore } from './store/seed.mts';
import type { Seed } from './store/seed.mts';
import { setUpInstance } from './store/setUp.mts';
import { createStore } from './store/store.mts';
import type { Store } from './store/store.mts';
import { addWebhookRoutes } from './webhooks/routes.mts';
import { createWebhooks } from './webhooks/sender.mts';
import type { Webhooks } from './webhooks/sender.mts';

/** The secret key of a sandbox unless another is given; it opens nothing else. */
export const SECRET_KEY = 'sk_test_sandbox';

/** By Clerk's document these are below /v1, too; its own SDK leaves that out. */
const ALSO_WITHOUT_VERSION = ['API Keys', 'M2M Tokens', 'OAuth Access Tokens'];

/** Room for the largest image that Clerk takes and the rest of its form, in bytes. */
const LARGEST_FORM = 11 * 1024 * 1024;

/** Options of a sandbox. */
export interface SandboxOptions {
	/** The only key that it accepts. */
	secretKey?: string;
	/** The time in epoch milliseconds; the real one by default. */
	clock?: () => number;
	/** Its sample data; false for none. */
	seed?: Partial<Seed> | false;
	/** Limit on all requests; Clerk's production limit by default, false for none. */
	rateLimit?: RateLimit | keyof typeof INSTANCE_LIMITS | false;
	/**
	 * Limit on updating one user, organization or membership; Clerk's by default where the limit on all
	 * requests is one of Clerk's, else none.
	 */
	recordLimit?: RateLimit;
	/** Delay before each answer, in milliseconds. */
	latency?: number;
	/** Milliseconds before each retry of a webhook. */
	webhookPauses?: number[];
	/** Called with one line for each answer: `GET /v1/users?limit=1 200`. */
	log?: (line: string) => void;
}

/** A sandbox that does not listen yet: `server.listen({ host: '127.0.0.1', port: 0 })`. */
export interface Sandbox {
	server: FastifyInstance;
	/** Its data; may be changed while it runs. */
	store: Store;
	secretKey: string;
	/** Sends every change to the endpoints added here. */
	webhooks: Webhooks;
}

/** Creates an in-memory stand-in for Clerk's Backend API, below /v1. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
	const { secretKey = SECRET_KEY, clock = Date.now, latency = 0, seed } = options;
	const { rateLimit = 'production' } = options;
	const { recordLimit = typeof rateLimit === 'string' ? RECORD_LIMIT : undefined } = options;
	const store = createStore(1, resources);
	setUpInstance(store, resources);
	if (seed !== false) seedStore(store, resources, seed);

	const limit = createLimiter(
		typeof rateLimit === 'string' ? INSTANCE_LIMITS[rateLimit] : rateLimit || undefined,
		clock,
	);
	const limitRecord = createLimiter(recordLimit, clock);
	/** The machines whose keys requests came with. */
	const machines = new WeakMap<FastifyRequest, MachineRecord>();
	const webhooks = createWebhooks(clock, options.webhookPauses);
	const server = Fastify({
		exposeHeadRoutes: false,
		// As at Clerk, a path whose id is empty reaches the list.
		routerOptions: { ignoreTrailingSlash: true, maxParamLength: 1000 },
		forceCloseConnections: true,
	});

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
		const find = (key: string) => machineWithKey(store, key, clock());
		const machine = checkKey(request.headers.authorization, secretKey, request.url, find);
		if (machine) machines.set(request, machine);
		checkVersion(request.headers['clerk-api-version'] as string | undefined);
		limit('instance');
	});
	server.addHook('onSend', async (_request, reply) => {
		if (String(reply.getHeader('content-type')).startsWith('text/html')) return;
		// Fastify would add a charset, which the official SDK does not accept as JSON.
		reply.header('content-type', 'application/json');
	});
	server.addHook('onResponse', async (request, reply) => {
		options.log?.(`${request.method} ${request.url} ${reply.statusCode}`);
	});
	server.setErrorHandler((error, _request, reply) => refuse(reply, error, store));
	server.setNotFoundHandler((request, reply) => refuse(reply, noSuchPath(request), store));

	for (const [id, operation] of Object.entries(facts.operations)) {
		const url = operation.path.replaceAll(/\{(\w+)\}/g, ':$1');
		const route: RouteOptions = {
			method: operation.method,
			url: `/v1${url}`,
			handler: async (request, reply) => {
				const path = request.params as Record<string, string>;
				if (isLimitedByRecord(operation.method, operation.path)) {
					limitRecord(Object.values(path).join(' '));
				}
				const call = { store, now: clock(), path, machine: machines.get(request) };
				const result = answer(id, request, call);
				const done = { ...call, body: (request.body ?? {}) as Record<string, any>, answer: result };
				changesBy(id, done).forEach(webhooks.send);
				// Endpoints belong to the instance's app at Svix.
				if (store.webhookApps.size === 0) webhooks.removeAll();
				reply.code(successOf(id));
				if (typeof result === 'string') reply.type('text/html');
				return result;
			},
		};
		server.route(route);
		if (ALSO_WITHOUT_VERSION.includes(operation.tag)) server.route({ ...route, url });
	}
	addWebhookRoutes(server, webhooks);
	server.addHook('onClose', async () => webhooks.stop());
	return { server, store, secretKey, webhooks };
}
