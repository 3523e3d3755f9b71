import type { INodeParameters } from 'n8n-workflow';
import { fastTime } from '../support/fastTime.mts';
import { byId } from '../support/locator';
import { runNode, SECRET_KEY } from '../support/runNode';
import { clerkError, standInForClerk, type SentRequest } from '../support/standInForClerk';

/** Keys and tokens with a Clerk that refuses, or answers what it should not. */
fastTime();

test('a revoke without a reason has the body that Clerk requires', async () => {
	const sent = standInForClerk(() => ({ body: { id: 'ak_1' } }));
	await runNode({ resource: 'apiKey', operation: 'revoke', apiKeyId: byId('ak_1') });
	expect(sent[0].body).toEqual({});
});

describe('Revoke All of Subject', () => {
	test('tells which keys are revoked when Clerk refuses one', async () => {
		standInForClerk(({ path }) => {
			if (path === '/api_keys') return { body: { data: [{ id: 'ak_1' }, { id: 'ak_2' }] } };
			return path.includes('ak_2') ? { status: 403, body: clerkError('no', 'No.') } : {};
		});
		const { error } = await runNode({
			resource: 'apiKey',
			operation: 'revokeAllOfSubject',
			subject: byId('user_1'),
		});
		expect(error?.message).toBe('1 of 2 API keys were revoked: No.');
		expect(error?.description).toContain('Revoked: ak_1. Not revoked: ak_2.');
	});
});

describe('Rotate', () => {
	const old = { id: 'ak_old', name: 'Import', subject: 'user_1', revoked: false };
	const refusing = (answer: { status: number; body: unknown }, at: string) =>
		standInForClerk(({ method, path }: SentRequest) => {
			if (path.endsWith(at) && method === 'POST') return answer;
			return { body: method === 'GET' ? old : { ...old, id: 'ak_new', secret: 'ak_secret' } };
		});
	const parameters: INodeParameters = {
		resource: 'apiKey',
		operation: 'rotate',
		apiKeyId: byId('ak_old'),
	};

	test.each([
		['refused', 403, clerkError('no', 'Not allowed.'), 'Not allowed.'],
		['unclear', 502, '', 'Clerk gave no clear answer: it answered 502'],
	])('a revoke that is %s: the new secret still comes out', async (_, status, answer, words) => {
		refusing({ status, body: answer }, '/revoke');
		const { items, error } = await runNode(parameters);
		expect(error).toBeUndefined();
		expect(items[0].json).toMatchObject({
			id: 'ak_new',
			secret: 'ak_secret',
			previousRevoked: false,
			revokeError: expect.stringContaining(words) as string,
		});
	});

	test('an old key that is gone is as good as revoked', async () => {
		refusing({ status: 404, body: clerkError('not_found') }, '/revoke');
		const { items } = await runNode(parameters);
		expect(items[0].json).toMatchObject({ previousRevoked: true, revokeError: null });
	});

	test('nothing is revoked when the new key is refused', async () => {
		const sent = refusing({ status: 409, body: clerkError('conflict', 'In use.') }, '/api_keys');
		const { error } = await runNode(parameters);
		expect(error?.message).toBe('In use.');
		expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
			'GET /api_keys/ak_old',
			'POST /api_keys',
		]);
	});
});

describe('the key of a machine', () => {
	const KEY = `ak_${'m'.repeat(40)}`;
	const parameters = { resource: 'm2mToken', operation: 'create', machineId: byId('mch_1') };

	test('goes to the one request that needs it, with Clerk’s version, and the other key does not', async () => {
		const sent = standInForClerk(({ method }) =>
			method === 'GET' ? { body: { secret: KEY } } : { status: 201, body: { id: 'mt_1' } },
		);
		const { error } = await runNode(parameters);
		expect(error).toBeUndefined();
		expect(sent.map(({ path, headers }) => [path, headers.authorization])).toEqual([
			['/machines/mch_1/secret_key', `Bearer ${SECRET_KEY}`],
			['/m2m_tokens', `Bearer ${KEY}`],
		]);
		expect(sent[1]).toMatchObject({ body: {}, headers: { 'clerk-api-version': '2026-05-12' } });
	});

	test.each([
		['refused', { status: 401, body: clerkError('clerk_key_invalid', `Bad key ${KEY}`) }],
		['redirected', { status: 302, headers: { location: 'https://elsewhere.example.com/' } }],
		['unclear', { status: 502, body: `sent with ${KEY}` }],
	])('is in nothing that comes out of a run that is %s', async (_, answer) => {
		const sent = standInForClerk(({ method }) =>
			method === 'GET' ? { body: { secret: KEY } } : answer,
		);
		for (const onError of ['stopWorkflow', 'continueRegularOutput'] as const) {
			const { error, items, run: whole } = await runNode(parameters, { onError });
			expect(error ?? items[0].json.error).toBeDefined();
			expect(JSON.stringify([whole, error, error?.stack])).not.toContain(KEY);
		}
		// Nothing follows a redirect with it.
		expect(sent.every(({ path }) => /^\/(machines|m2m_tokens)/.test(path))).toBe(true);
	});

	test('a refused one does not send people to their credential', async () => {
		standInForClerk(({ method }) =>
			method === 'GET'
				? { body: { secret: KEY } }
				: { status: 401, body: clerkError('clerk_key_invalid', 'Bad key.') },
		);
		const { error } = await runNode(parameters);
		expect(error?.description).toContain('If it was rotated since, run it again.');
		expect(error?.description).not.toContain('credential');
	});
});

describe('a secret in the wrong place', () => {
	const secrets = ['ak', 'mt', 'oat'].map((prefix) => `${prefix}_${'Secret0123456789'.repeat(2)}`);
	const hexId = 'ak_3beecc9c60adb5f9b850e91a8ee1e992';

	test.each(secrets)('%s is in no error', async (secret) => {
		const places: INodeParameters[] = [
			{ resource: 'apiKey', operation: 'get', apiKeyId: byId(secret) },
			{ resource: 'apiKey', operation: 'delete', apiKeyId: byId(secret) },
			{ resource: 'apiKey', operation: 'verify', secret },
			{ resource: 'user', operation: 'get', userId: { __rl: true, mode: 'email', value: secret } },
			{ resource: 'jwtTemplate', operation: 'create', name: 'x', claims: secret },
			{
				resource: 'organizationRole',
				operation: 'create',
				key: secret,
				name: 'x',
				description: 'x',
			},
		];
		standInForClerk(({ path }) =>
			path === '/users'
				? { body: [] }
				: { status: 404, body: clerkError('not_found', `No ${secret} there`, secret) },
		);
		for (const parameters of places) {
			const { error } = await runNode(parameters);
			expect(error?.message).toBeDefined();
			const { message, description, messages, stack, cause } = error!;
			const shown = [message, description, messages, stack, String(cause)].join('\n');
			expect([parameters.resource, shown.includes(secret)]).toEqual([parameters.resource, false]);
		}
	});

	test('the ID of a key is there, to find the key', async () => {
		standInForClerk(() => ({
			status: 404,
			body: clerkError('not_found', `API key ${hexId} was not found`),
		}));
		const { error } = await runNode({
			resource: 'apiKey',
			operation: 'get',
			apiKeyId: byId(hexId),
		});
		expect(error?.message).toBe(`API key ${hexId} was not found`);
		expect(error?.messages.join()).toContain(`GET /api_keys/${hexId}`);
	});

	test('also where it is not known what became of the request', async () => {
		const [secret] = secrets;
		standInForClerk(() => ({ status: 502, body: '' }));
		const { error } = await runNode({
			resource: 'apiKey',
			operation: 'revoke',
			apiKeyId: byId(secret),
		});
		expect(error?.description).toContain('not known whether Clerk carried out POST /api_keys/ak_…');
	});
});
