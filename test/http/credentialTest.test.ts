import { CredentialTestContext } from 'n8n-core';
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import nock from 'nock';
import { Clerk } from '../../nodes/Clerk/Clerk.node.ts';
import { faultyServer, stopServers, type Fate } from '../support/faultyServer.mts';
import { SECRET_KEY } from '../support/runNode';
import { clerkError } from '../support/standInForClerk';

/** What n8n's credential dialog shows when the Clerk API credential is saved. */

const { testClerkApi } = new Clerk().methods.credentialTest;

const check = async (data: ICredentialDataDecryptedObject) =>
	await testClerkApi.call(new CredentialTestContext({} as never), {
		id: '1',
		name: 'Clerk',
		type: 'clerkApi',
		data: { secretKey: SECRET_KEY, ...data },
	});

const answering = async (fate: Fate) => {
	const server = await faultyServer(() => fate);
	const result = await check({ apiUrl: server.apiUrl });
	await server.stop();
	return { ...result, ...server };
};

beforeAll(() => nock.enableNetConnect('127.0.0.1'));
afterEach(() => nock.cleanAll());
afterAll(stopServers);

const json = { 'content-type': 'application/json' };

test('the right key: one small request, with the key and the version', async () => {
	const counted = nock('https://api.clerk.com', {
		reqheaders: { authorization: `Bearer ${SECRET_KEY}`, 'clerk-api-version': '2026-05-12' },
	})
		.get('/v1/users/count')
		.reply(200, { object: 'total_count', total_count: 3 });
	const secretKey = `CLERK_SECRET_KEY="${SECRET_KEY}"`;
	const result = await check({ apiUrl: 'https://api.clerk.com/v1/', secretKey });
	expect(result).toEqual({ status: 'OK', message: 'Connection tested successfully' });
	expect(counted.isDone()).toBe(true);
});

const body = (value: unknown) => JSON.stringify(value);

test.each<[string, Fate, RegExp]>([
	[
		'a wrong key',
		{ status: 401, headers: json, body: body(clerkError('clerk_key_invalid', 'Invalid.')) },
		/^Clerk rejected the secret key\. Copy it again from the Clerk Dashboard under API Keys/,
	],
	[
		'a page',
		{ body: '<html>Hello</html>' },
		/^No Clerk API answers at \S+ \(it answered 200\)\. Check/,
	],
	['another API', { body: '{"ok":true}', headers: json }, /^No Clerk API answers at/],
	[
		'nothing there',
		{ status: 404, body: '<html>' },
		/^No Clerk API answers at \S+ \(it answered 404\)/,
	],
	['another login', { status: 401, body: 'Log in' }, /^No Clerk API answers at/],
	[
		'a limit',
		{ status: 429, body: '' },
		/^Clerk's rate limit is used up, so the key was not tested/,
	],
	[
		'a server fault',
		{ status: 502, body: '' },
		/^http\S+ answered with an error \(502\)\. Try again/,
	],
	[
		"a refusal in Clerk's words",
		{ status: 403, headers: json, body: body(clerkError('x', `Not with ${SECRET_KEY}.`)) },
		/^Clerk answered: Not with sk_live_…\.$/,
	],
	[
		'a cut connection',
		'cutBeforeReading',
		/^Clerk could not be reached: the connection was cut\. Check/,
	],
])('%s', async (_, fate, words) => {
	const { status, message } = await answering(fate);
	expect(status).toBe('Error');
	expect(message).toMatch(words);
	expect(message).not.toContain(SECRET_KEY);
});

test('a redirect is not followed with the key', async () => {
	const elsewhere = await faultyServer(() => ({ body: '{"total_count":1}', headers: json }));
	const { message } = await answering({
		status: 302,
		body: '',
		headers: { location: `${elsewhere.apiUrl}/v1/users/count` },
	});
	expect(message).toMatch(
		/redirects to another address, and the secret key is not sent there\. Check/,
	);
	expect(elsewhere.arrivals).toEqual([]);
	await elsewhere.stop();
});

test('nobody listens there', async () => {
	const server = await faultyServer(() => ({}));
	await server.stop();
	const { message } = await check({ apiUrl: server.apiUrl });
	expect(message).toBe(
		`Clerk could not be reached: nothing answers at ${server.apiUrl}. Check the API URL, and that this n8n can reach it.`,
	);
});

test.each([
	['ENOTFOUND', 'the host api.clerk.com was not found'],
	['CERT_HAS_EXPIRED', 'the certificate of https://api.clerk.com is not trusted'],
	['ECONNABORTED', 'it took too long'],
	['EPROTO', 'a secure connection to https://api.clerk.com failed'],
])('%s in words', async (code, words) => {
	nock('https://api.clerk.com')
		.get('/v1/users/count')
		.replyWithError(Object.assign(new Error(code), { code }));
	const { message } = await check({ apiUrl: 'https://api.clerk.com' });
	expect(message).toContain(`Clerk could not be reached: ${words}. Check the API URL`);
	expect(message).not.toContain(code);
});

test.each([
	[{ apiUrl: 'http://api.clerk.com' }, /must start with https:\/\//],
	[
		{ apiUrl: 'https://api.clerk.com', secretKey: ['pk', 'test', 'x'].join('_') },
		/publishable key/,
	],
])('%j is refused before anything is sent', async (data, words) => {
	const { status, message } = await check(data);
	expect(status).toBe('Error');
	expect(message).toMatch(words);
});
