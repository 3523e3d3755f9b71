import type { IDataObject, IExecuteFunctions, INodeType } from 'n8n-workflow';
import { Clerk } from '../../nodes/Clerk/Clerk.node.ts';
import { runNode, SECRET_KEY } from '../support/runNode';
import { standInForClerk } from '../support/standInForClerk';
import { read } from '../scripts/files.mts';

/**
 * Requests of other nodes with the Clerk API credential: as the HTTP Request node sends them, with
 * `uri` and through the older helper, and as newer nodes do.
 */

type Send = (context: IExecuteFunctions, url: string, options: object) => Promise<unknown>;

const WAYS: Record<string, Send> = {
	'the HTTP Request node': async (context, uri, options) => {
		const { helpers } = context;
		return await helpers.requestWithAuthentication.call(context, 'clerkApi', {
			method: 'GET',
			uri,
			headers: {},
			json: true,
			followRedirect: true,
			followAllRedirects: true,
			...options,
		});
	},
	'a newer node': async (context, url, options) => {
		const { helpers } = context;
		return await helpers.httpRequestWithAuthentication.call(context, 'clerkApi', {
			method: 'GET',
			url,
			json: true,
			...options,
		});
	},
};

const run = async (way: string, url: string, options: object = {}) => {
	const node: INodeType = {
		...new Clerk(),
		async execute() {
			return [[{ json: (await WAYS[way](this, url, options)) as IDataObject }]];
		},
	};
	return await runNode({}, { node });
};

describe.each(Object.keys(WAYS))('%s', (way) => {
	test('gets what Clerk answers', async () => {
		const sent = standInForClerk(() => ({ body: { keys: [] } }));
		const { items, error } = await run(way, 'https://api.clerk.com/v1/jwks');
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json)).toEqual([{ keys: [] }]);
		expect(sent.map(({ path, headers }) => [path, headers['clerk-api-version']])).toEqual([
			['/jwks', '2026-05-12'],
		]);
	});

	test('may ask for another version of the API', async () => {
		const sent = standInForClerk(() => ({ body: {} }), { anyVersion: true });
		const headers = { 'clerk-api-version': '2025-04-10' };
		await run(way, 'https://api.clerk.com/v1/jwks', { headers });
		expect(sent.map((one) => one.headers['clerk-api-version'])).toEqual(['2025-04-10']);
	});

	test('gets no key for another address, nor for a redirect', async () => {
		const sent = standInForClerk(() => ({
			status: 302,
			headers: { location: 'https://api.clerk.com/v1/users' },
		}));
		const elsewhere = await run(way, 'https://evil.example/v1/jwks');
		expect(elsewhere.error?.message).toBe(
			'The Clerk secret key is only sent to https://api.clerk.com',
		);
		expect(sent).toEqual([]);
		const redirected = await run(way, 'https://api.clerk.com/v1/jwks');
		expect(redirected.error).toBeDefined();
		expect(JSON.stringify(redirected.error)).not.toContain(SECRET_KEY);
		expect(sent.map(({ path }) => path)).toEqual(['/jwks']);
	});
});

test('the document tells of the version that is sent, and its example can be pasted', async () => {
	const page = read('docs/http-request.md');
	expect(page).toContain('`Clerk-API-Version: 2026-05-12`');
	const [, example] = /```json\n([\s\S]*?)```/.exec(page) ?? [];
	const { nodes } = JSON.parse(example) as { nodes: Array<{ parameters: object }> };
	expect(nodes[0].parameters).toMatchObject({
		authentication: 'predefinedCredentialType',
		nodeCredentialType: 'clerkApi',
	});
});
