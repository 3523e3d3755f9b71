import { createClerkClient } from '@clerk/backend';
import { sleep, type IDataObject, type INodeParameters } from 'n8n-workflow';
import { jwkOf, newSigningKey } from '../../sandbox/values/jwt.mts';
import { fastTime } from '../support/fastTime.mts';
import { runNode, SECRET_KEY, type RunSettings } from '../support/runNode';
import {
	clerkError,
	standInForClerk,
	type Reply,
	type SentRequest,
} from '../support/standInForClerk';

/** Tokens that only Clerk can read, and what Clerk may answer. */
fastTime();

const ACCEPT = ['apiKey', 'm2mToken', 'oauthToken'];

const verify = async (token: string, parameters: object = {}, settings: RunSettings = {}) => {
	const items = [{ token }];
	const all = { resource: 'token', operation: 'verify', token: '={{ $json.token }}' };
	const given = { ...all, accept: ACCEPT, ...parameters } as INodeParameters;
	const { items: found, error } = await runNode(given, { items, ...settings });
	return { json: found[0]?.json, error };
};

const record = {
	id: 'ak_1',
	subject: 'user_1',
	name: 'CI',
	scopes: ['read', 'write'],
	claims: { plan: 'pro' },
	revoked: false,
	expired: false,
	expiration: 4_102_444_800_000,
	created_at: 1_716_883_200_000,
};

/** Clerk, when it answers this, or something else for each request. */
const clerk = (reply: Reply | ((request: SentRequest) => Reply)) =>
	standInForClerk((request) => (typeof reply === 'function' ? reply(request) : reply));

describe.each([
	['ak_secret', '/api_keys/verify', 'secret', 'apiKey', 'API key'],
	['mt_secret', '/m2m_tokens/verify', 'token', 'm2mToken', 'M2M token'],
	[
		'oat_secret',
		'/oauth_applications/access_tokens/verify',
		'access_token',
		'oauthToken',
		'OAuth access token',
	],
])('%s', (token, path, wire, kind, noun) => {
	it('is verified by Clerk, with its own call', async () => {
		const sent = clerk({ body: record });
		const { json } = await verify(`Bearer ${token}`);
		expect(sent.map((one) => [one.method, one.path, one.body])).toEqual([
			['POST', path, { [wire]: token }],
		]);
		expect(json).toMatchObject({
			isAuthenticated: true,
			tokenType: kind,
			userId: 'user_1',
			scopes: ['read', 'write'],
			claims: { plan: 'pro' },
			expiresAt: record.expiration,
			issuedAt: record.created_at,
			reason: null,
		});
		expect(JSON.stringify(json)).not.toContain(token);
	});

	it.each<[string, Reply, string]>([
		[
			'not known',
			{ status: 404, body: clerkError('resource_not_found') },
			`Clerk does not know this ${noun}`,
		],
		[
			'malformed',
			{ status: 400, body: clerkError('bad_request') },
			`Clerk does not know this ${noun}`,
		],
		[
			'refused as revoked',
			{ status: 400, body: clerkError('token_revoked') },
			`The ${noun} was revoked`,
		],
		[
			'refused as expired',
			{ status: 400, body: clerkError('token_expired') },
			`The ${noun} has expired`,
		],
		['revoked', { body: { ...record, revoked: true } }, `The ${noun} was revoked`],
		['expired', { body: { ...record, expired: true } }, `The ${noun} has expired`],
		['past its time', { body: { ...record, expiration: 1_000_000 } }, `The ${noun} has expired`],
		['inactive', { body: { active: false } }, `The ${noun} has expired`],
		['answered with something else', { body: {} }, `The ${noun} was revoked`],
	])('is refused when it is %s', async (_, reply, reason) => {
		clerk(reply);
		expect((await verify(token)).json).toMatchObject({
			isAuthenticated: false,
			tokenType: kind,
			userId: null,
			reason,
		});
	});

	it('is not shown to Clerk unless its kind is accepted', async () => {
		const sent = clerk({ body: record });
		for (const accept of [['session'], ACCEPT.filter((one) => one !== kind)]) {
			expect((await verify(token, { accept })).json.isAuthenticated).toBe(false);
		}
		expect((await verify(`${token}${'x'.repeat(1000)}`)).json.isAuthenticated).toBe(false);
		expect(sent).toEqual([]);
	});

	it('gets no verdict where Clerk gives none', async () => {
		let answers = 0;
		const sent = clerk(() => (++answers < 3 ? { status: 503 } : { body: record }));
		expect((await verify(token)).json).toMatchObject({ isAuthenticated: true });
		// Verifying changes nothing, so it is asked again.
		expect(sent).toHaveLength(3);
		for (const status of [401, 403, 422, 500]) {
			clerk({ status, body: clerkError('x', `What about ${status}`) });
			const { json, error } = await verify(token);
			expect([json, error?.httpCode ?? '500']).toEqual([undefined, String(status)]);
			expect(JSON.stringify([error?.message, error?.description])).not.toContain(token);
		}
	});
});

test.each([
	['user_1', { userId: 'user_1', organizationId: null, machineId: null }],
	['org_1', { userId: null, organizationId: 'org_1', machineId: null }],
	['mch_1', { userId: null, organizationId: null, machineId: 'mch_1' }],
])('an API key of %s', async (subject, whose) => {
	clerk({ body: { ...record, subject } });
	expect((await verify('ak_secret')).json).toMatchObject(whose);
});

describe('whom a token is for', () => {
	const API = 'https://api.example.com';
	const of = async (token: string, require?: object) =>
		(await verify(token, { require: require ?? {} })).json;

	it('is in the record: the client and audience of an OAuth token, the machines of an M2M token', async () => {
		const machines = ['mch_1', 'mch_2'];
		const more = { client_id: 'client_1', aud: [API] };
		clerk(({ path }) => ({
			body: path.startsWith('/m2m')
				? { ...record, ...more, subject: 'mch_3', scopes: machines }
				: { ...record, ...more, claims: more },
		}));
		expect(await of('oat_secret')).toMatchObject({ clientId: 'client_1', audience: [API] });
		expect(await of('mt_secret')).toMatchObject({ clientId: null, audience: machines });
		// The claims of an API key are the application's own.
		expect(await of('ak_secret')).toMatchObject({ clientId: null, audience: [] });
	});

	it.each<[string, object, string | null]>([
		['oat_secret', { client: 'client_0, client_1' }, null],
		['oat_secret', { client: 'client_0' }, "The client 'client_0' is required"],
		['oat_secret', { audience: API }, null],
		['oat_secret', { machine: 'mch_1' }, "The machine 'mch_1' is required"],
		['mt_secret', { machine: 'mch_1' }, null],
		['mt_secret', { machine: 'mch_2' }, "The machine 'mch_2' is required"],
		['mt_secret', { audience: 'mch_1' }, null],
		['mt_secret', { client: 'client_1' }, "The client 'client_1' is required"],
		['ak_secret', { client: 'client_1' }, "The client 'client_1' is required"],
		['ak_secret', { audience: API }, `The audience '${API}' is required`],
		// The scopes of an API key are free text.
		['ak_secret', { machine: 'mch_1' }, "The machine 'mch_1' is required"],
	])('%s with %j', async (token, require, reason) => {
		const claims = { client_id: 'client_1', aud: API };
		clerk({ body: { ...record, ...claims, claims, scopes: ['mch_1'] } });
		expect(await of(token, require)).toMatchObject({ isAuthenticated: reason === null, reason });
	});

	it.each([undefined, null, '', [], API, [API], ['x', API], 'x', ['x'], [API, ''], [API, 7], 7])(
		'an OAuth token with the audience %j is judged as by the SDK',
		async (aud) => {
			clerk({ body: { ...record, aud } });
			const { idPOAuthAccessToken: sdk } = createClerkClient({ secretKey: SECRET_KEY });
			for (const audience of [[API], ['y', API], ['y']]) {
				const bySdk = await sdk.verify('oat_secret', { audience }).then(
					() => true,
					() => false,
				);
				const { isAuthenticated } = await of('oat_secret', { audience: audience.join(', ') });
				expect([audience, isAuthenticated]).toEqual([audience, bySdk]);
			}
			const isFor = JSON.stringify([aud]).includes(API) && !/7|""/.test(JSON.stringify([aud]));
			expect((await of('oat_secret', { audience: API })).isAuthenticated).toBe(isFor);
		},
	);
});

test('requirements hold for API keys, too', async () => {
	clerk({ body: { ...record, subject: 'org_1' } });
	const met = async (require: object) =>
		(await verify('ak_secret', { require })).json.isAuthenticated;
	expect(await met({ scope: 'read', organization: 'org_1' })).toBe(true);
	expect(await met({ scope: 'admin' })).toBe(false);
	expect(await met({ role: 'org:admin' })).toBe(false);
	expect(await met({ plan: 'pro' })).toBe(false);
});

describe('keys that Clerk may give', () => {
	const jwtOf = (kid: string) =>
		[{ alg: 'RS256', kid }, { sub: 'user_1', sid: 'sess_1', exp: 9e9 }, {}]
			.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
			.join('.');
	const JWT = jwtOf('ins_1');
	const judge = async () => await verify(JWT, { accept: ['session'] });
	const good = { ...jwkOf(newSigningKey()), kid: 'ins_1' };

	it.each<[string, unknown]>([
		['none', { keys: [] }],
		['no list', {}],
		['of another algorithm', { keys: [{ ...good, alg: 'RS384' }] }],
		['without an algorithm', { keys: [{ ...good, alg: undefined }] }],
		['symmetric', { keys: [{ kid: 'ins_1', kty: 'oct', alg: 'HS256', k: 'AQAB' }] }],
		['for encryption', { keys: [{ ...good, use: 'enc' }] }],
		['broken', { keys: [null, 7, { kid: 'ins_1' }, { ...good, n: 7 }, { ...good, n: 'AQAB' }] }],
	])('%s: the token is refused', async (_, body) => {
		clerk({ body });
		expect((await judge()).json).toMatchObject({ isAuthenticated: false, tokenType: 'session' });
	});

	it('are asked for again by another run at once, where the first gets no answer', async () => {
		clerk({ status: 401, body: clerkError('clerk_key_invalid') });
		expect((await judge()).error?.httpCode).toBe('401');
		clerk({ status: 503 });
		expect((await judge()).error?.message).toContain('Clerk gave no clear answer');
		const sent = clerk({ body: { keys: [good] } });
		expect((await judge()).json).toMatchObject({ reason: 'The signature of the token is wrong' });
		expect(sent).toHaveLength(1);
	});

	it('are read once for many items, also where a first request for them fails', async () => {
		clerk({ body: { keys: [good] } });
		await judge();
		// Until then they are not read again.
		await sleep(10_001);
		let answers = 0;
		const sent = clerk(() =>
			++answers === 1 ? { status: 401, body: clerkError('x') } : { body: { keys: [good] } },
		);
		const parameters = { resource: 'token', operation: 'verify', token: jwtOf('ins_2') };
		const items = Array.from({ length: 20 }, () => ({}));
		const { items: found } = await runNode(parameters, {
			items,
			onError: 'continueRegularOutput',
		});
		const judged = found.filter(({ json }) => json.reason !== undefined);
		expect([judged.length, sent.length]).toEqual([19, 2]);
	});

	it('are those of this credential alone', async () => {
		const sent = clerk({ body: { keys: [good] } });
		await judge();
		const before = sent.length;
		const other = { secretKey: 'sk_test_other', apiUrl: 'https://api.clerk.com' };
		const { error } = await verify(JWT, { accept: ['session'] }, { credentials: other });
		expect([error?.httpCode, sent.length]).toEqual(['401', before + 1]);
	});

	it('come out of Get JWKS without any part that is private', async () => {
		const secret = { d: '1', p: '2', q: '3', dp: '4', dq: '5', qi: '6', k: '7', oth: [] };
		clerk({ body: { keys: [{ ...good, ...secret, x5c: ['8'] }] } });
		const { items } = await runNode({ resource: 'instance', operation: 'getJwks' });
		expect((items[0].json.keys as IDataObject[])[0]).toEqual(good);
	});
});
