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
	expect(headers).toEqual({ 'X-Other': '1', Authorization: `Bearer ${SECRET_KEY}` });
});

test('never adds the key to a request for another place', async () => {
	for (const url of [
		'https://evil.example/v1/users',
		'https://api.clerk.com.evil.example/v1/users',
		'https://api.clerk.com@evil.example/v1/users',
		'http://api.clerk.com/v1/users',
		'//evil.example/v1/users',
	]) {
		const sent = authenticate({ url, baseURL: 'https://api.clerk.com' });
		await expect(sent).rejects.toThrow('only sent to https://api.clerk.com');
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
	'https://user:password@api.clerk.com',
	'https://api.clerk.com?x=1',
	'',
])('an API URL of %p is refused before anything is sent', async (apiUrl) => {
	const sent = standInForClerk(() => ({ body: {} }));
	const { error } = await runNode(getUser, { credentials: { apiUrl } });
	expect(error?.message).toBe('The API URL of the Clerk credential must start with https://');
	expect(sent).toEqual([]);
});

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

test.each(['', '  ', ['pk', 'test', 'abc'].join('_'), 'sk\ntest', 'sk test'])(
	'a secret key of %p is refused without being repeated',
	async (secretKey) => {
		const sent = standInForClerk(() => ({ body: {} }));
		const { error } = await runNode(getUser, { credentials: { secretKey } });
		expect(error?.message).toBe('The Clerk credential needs a secret key');
		if (secretKey.trim()) expect(error?.description).not.toContain(secretKey);
		expect(sent).toEqual([]);
	},
);

test('a key that was pasted with a line break works', async () => {
	standInForClerk(() => ({ body: { id: 'user_1' } }));
	const { error } = await runNode(getUser, { credentials: { secretKey: `${SECRET_KEY}\n` } });
	expect(error).toBeUndefined();
});
