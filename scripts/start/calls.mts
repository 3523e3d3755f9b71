import type { RunningSandbox } from '../../sandbox/start.mts';

/** A call: its token, and the status and the words that have to come back. */
export type Call = [token: string | undefined, status: number, words: RegExp];

/** What an app calls, by the names of the examples that check who calls them. */
export async function callsTo({ ask }: RunningSandbox): Promise<Record<string, Call[]>> {
	const create = async (path: string, body = {}) => (await ask('POST', path, body)).body;
	const [{ id }] = (await ask('GET', '/users?limit=1')).body;
	const session = await create('/sessions', { user_id: id });
	const { jwt } = await create(`/sessions/${session.id}/tokens`);
	const keyWith = async (scope: string, claims: object | null) =>
		await create('/api_keys', { name: 'Reports', subject: id, scopes: [scope], claims });
	const revoked = await keyWith('reports:read', { plan: 'pro' });
	await create(`/api_keys/${revoked.id}/revoke`);
	return {
		'require-sign-in': [
			[jwt, 200, /"Hello, /],
			[jwt.replace(/\.[^.]+$/, `.${'A'.repeat(342)}`), 401, /signature/],
			[undefined, 401, /no token/],
		],
		'sell-a-workflow-as-an-api': [
			[(await keyWith('reports:read', { plan: 'pro' })).secret, 200, /"Report for /],
			[(await keyWith('reports:read', null)).secret, 402, /Pro plan/],
			[(await keyWith('other', { plan: 'pro' })).secret, 401, /scope 'reports:read'/],
			[revoked.secret, 401, /revoked|not know/],
			['ak_unknown', 401, /not know/],
		],
	};
}
