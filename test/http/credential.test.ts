import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';
import { ClerkApi } from '../../credentials/ClerkApi.credentials';
import { byId } from '../support/locator';
import { runNode, SECRET_KEY } from '../support/runNode';
import { standInForClerk } from '../support/standInForClerk';

/** The secret key: what it is sent with, where it is never sent, and how it is tested. */

const credential = new ClerkApi();

const authenticate = async (
	options: IHttpRequestOptions,
	data: ICredentialDataDecryptedObject = {},
) => {
	if (typeof credential.authenticate !== 'function') throw new Error('not a function');
	return await credential.authenticate(
		{ secretKey: SECRET_KEY, apiUrl: 'https://api.clerk.com', ...data },
		options,
	);
};

test('adds the key to a request for the API URL, beside the headers that are there', async () => {
	const { headers } = await authenticate({
		url: 'https://api.clerk.com/v1/users',
		headers: { 'X-Other': '1' },
	});
	expect(headers).toEqual({
		'X-Other': '1',
		Authorization: `Bearer ${SECRET_KEY}`,
		'Clerk-API-Version': '2026-05-12',
	});
});

test.each(['Clerk-API-Version', 'clerk-api-version'])(
	'keeps a version given as %s',
	async (name) => {
		const { headers } = await authenticate({
			url: 'https://api.clerk.com/v1/users',
			headers: { [name]: '2025-04-10' },
		});
		expect(headers).toEqual({ [name]: '2025-04-10', Authorization: `Bearer ${SECRET_KEY}` });
	},
);

test('a redirect does not carry the key along, however the request asks for it', async () => {
	const request = { url: 'https://api.clerk.com/v1/users', followRedirect: true };
	expect(await authenticate({ ...request, disableFollowRedirect: false })).toMatchObject({
		disableFollowRedirect: true,
		followRedirect: false,
		followAllRedirects: false,
	});
});

test('never adds the key to a request for another place', async () => {
	for (const url of [
		'https://evil.example/v1/users',
		'https://api.clerk.com.evil.example/v1/users',
		'https://api.clerk.com@evil.example/v1/users',
		'http://api.clerk.com/v1/users',
		'//evil.example/v1/users',
	]) {
		const refused = 'only sent to https://api.clerk.com';
		const sent = authenticate({ url, baseURL: 'https://api.clerk.com' });
		await expect(sent).rejects.toThrow(refused);
		const byUri = authenticate({ uri: url, baseURL: 'https://api.clerk.com' } as never);
		await expect(byUri).rejects.toThrow(refused);
	}
	await expect(authenticate({ uri: 'users' } as never)).rejects.toThrow('only sent to');
});

test('with several credentials in turns, each request goes to the URL of its own', async () => {
	const [one, other] = ['https://api.clerk.com', 'https://clerk.example'];
	for (const apiUrl of [one, other, one]) {
		const { headers } = await authenticate({ url: `${apiUrl}/v1/users` }, { apiUrl });
		expect(headers?.Authorization).toBe(`Bearer ${SECRET_KEY}`);
		const elsewhere = { url: `${apiUrl === one ? other : one}/v1/users` };
		await expect(authenticate(elsewhere, { apiUrl })).rejects.toThrow(`only sent to ${apiUrl}`);
	}
});

const getUser = {
	resource: 'user',
	operation: 'get',
	userId: byId('user_1'),
};

test.each([
	'http://api.clerk.com',
	'http://localhost.evil.example',
	'http://127.0.0.1.evil.example',
	'ftp://api.clerk.com',
	'api.clerk.com',
	'',
])('an API URL of %p is refused before anything is sent', async (apiUrl) => {
	const sent = standInForClerk(() => ({ body: {} }));
	const { error } = await runNode(getUser, { credentials: { apiUrl } });
	expect(error?.message).toBe('The API URL of the Clerk credential must start with https://');
	expect(sent).toEqual([]);
});

test.each(['https://user:password@api.clerk.com', 'https://api.clerk.com?x=1'])(
	'an API URL of %p is more than an address',
	async (apiUrl) => {
		const sent = standInForClerk(() => ({ body: {} }));
		const { error } = await runNode(getUser, { credentials: { apiUrl } });
		expect(error?.message).toMatch(/must be an address alone, such as https:\/\/api\.clerk\.com$/);
		expect(error?.message).not.toContain('password');
		expect(sent).toEqual([]);
	},
);

test.each([
	'https://api.clerk.com/',
	' https://api.clerk.com ',
	'https://api.clerk.com/v1',
	'https://api.clerk.com/v1/',
])('an API URL of %p is understood', async (apiUrl) => {
	const sent = standInForClerk(() => ({ body: { id: 'user_1' } }));
	const { error } = await runNode(getUser, { credentials: { apiUrl } });
	expect(error).toBeUndefined();
	expect(sent.map(({ path }) => path)).toEqual(['/users/user_1']);
});

test.each(['http://localhost:4010', 'http://127.0.0.1:4010', 'http://[::1]:4010'])(
	'an API URL of %p is this machine, so the key may go there',
	async (apiUrl) => {
		const { headers } = await authenticate({ url: `${apiUrl}/v1/users` }, { apiUrl });
		expect(headers?.Authorization).toBe(`Bearer ${SECRET_KEY}`);
	},
);

const other = ['pk', 'test', 'abc'].join('_');
const signing = ['whsec', 'abc'].join('_');
const key = SECRET_KEY;

test.each([
	['', /is empty\. Copy it from the Clerk Dashboard under API Keys/],
	['  ', /is empty/],
	['CLERK_SECRET_KEY=', /is empty/],
	[
		other,
		/^This is a publishable key \(pk_…\)\. Paste the secret key, which starts with sk_test_ or sk_live_\.$/,
	],
	[`NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=${other}`, /^This is a publishable key/],
	[signing, /^This is a webhook signing secret .* belongs in the Clerk Webhook API credential/],
	['-----BEGIN PUBLIC KEY-----', /^This is the public key/],
	['sk\ntest', /has a space or a line break in it/],
	['sk test', /has a space or a line break in it/],
	['sk_test_••••', /such as the dots of a hidden key/],
])(
	'a secret key of %p is refused, in a message that does not repeat it',
	async (secretKey, words) => {
		const sent = standInForClerk(() => ({ body: {} }));
		const { error } = await runNode(getUser, { credentials: { secretKey } });
		expect(error?.message).toMatch(words);
		if (secretKey.trim())
			expect(`${error?.message} ${error?.description}`).not.toContain(secretKey);
		expect(error?.description).toContain('Open the Clerk API credential');
		expect(sent).toEqual([]);
		await expect(authenticate({ url: 'https://api.clerk.com/v1' }, { secretKey })).rejects.toThrow(
			words,
		);
	},
);

test.each([
	`${key}\n`,
	`  ${key} `,
	`"${key}"`,
	`'${key}',`,
	`CLERK_SECRET_KEY=${key}`,
	`CLERK_SECRET_KEY = "${key}"`,
	`export CLERK_SECRET_KEY='${key}';`,
])('a key pasted as %p works', async (secretKey) => {
	standInForClerk(() => ({ body: { id: 'user_1' } }));
	const { error } = await runNode(getUser, { credentials: { secretKey } });
	expect(error).toBeUndefined();
});
