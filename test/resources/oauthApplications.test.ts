import { by, byId } from '../support/locator';
import { onSandbox } from '../support/onSandbox';

/** OAuth applications, their tokens, and tasks for agents, on the sandbox. */
const sandbox = onSandbox();
const { run, result, refusal } = sandbox;

const create = async (name: string, fields: object = {}) =>
	await result('oauthApplication', 'create', { name, additionalFields: fields });

test('one is created with its secret, found by its client ID, and changed', async () => {
	const made = await create('Portal', {
		redirectUris: 'https://a.example.com/cb, https://b.example.com/cb',
		scopes: 'profile, email public_metadata',
		pkceRequired: true,
	});
	expect(made).toMatchObject({
		scopes: 'profile email public_metadata',
		redirectUris: ['https://a.example.com/cb', 'https://b.example.com/cb'],
		pkceRequired: true,
		public: false,
		clientSecret: expect.stringMatching(/.{20}/),
	});
	const oauthApplicationId = by('clientId', made.clientId);
	const found = await result('oauthApplication', 'get', { oauthApplicationId });
	expect(found.id).toBe(made.id);
	expect(found).not.toHaveProperty('clientSecret');
	const changed = await result('oauthApplication', 'update', {
		oauthApplicationId,
		updateFields: { name: 'Other', fieldsToClear: ['redirectUris'] },
	});
	expect(changed).toMatchObject({ name: 'Other', redirectUris: [] });
	expect(
		await refusal('oauthApplication', 'get', { oauthApplicationId: by('clientId', 'nobody') }),
	).toBe("No OAuth application has the client id 'nobody'");
});

test('the newest come first, unless another order is asked for', async () => {
	const made = [await create('Order 1'), await create('Order 2')].map(({ id }) => id);
	const list = async (options: object = {}) => {
		const filters = { nameQuery: 'order' };
		return (await run('oauthApplication', 'getAll', { filters, options })).json.map(({ id }) => id);
	};
	expect(await list()).toEqual(made.toReversed());
	expect(await list({ orderBy: '+name' })).toEqual(made);
});

test('a new secret takes the place of the old one; a public client has none', async () => {
	const { id, clientSecret } = await create('Rotated');
	const rotated = await result('oauthApplication', 'rotateSecret', {
		oauthApplicationId: byId(id),
	});
	expect(rotated.clientSecret).not.toBe(clientSecret);
	expect((await create('Public', { public: true })).clientSecret).toBe('');
});

describe('access tokens', () => {
	const token = () => [...sandbox.store.oauthAccessTokens.values()][0];

	test('one is active until it is revoked, which has no answer', async () => {
		const { token: accessToken, client_id: clientId, subject } = token();
		const verify = async () =>
			await result('oauthApplication', 'verifyAccessToken', { accessToken });
		expect(await verify()).toMatchObject({ active: true, clientId, subject, revoked: false });
		const revoked = await result('oauthApplication', 'revokeToken', {
			oauthApplicationId: by('clientId', clientId),
			token: accessToken,
		});
		expect(revoked).toEqual({ success: true });
		expect(await verify()).toMatchObject({ active: false, revoked: true });
	});

	test('one of which Clerk says only that it is not active has the same shape', async () => {
		const inactive = await result('oauthApplication', 'verifyAccessToken', {
			accessToken: 'eyJ.eyJ.sig',
		});
		const active = await result('oauthApplication', 'verifyAccessToken', {
			accessToken: token().token,
		});
		expect(Object.keys(inactive)).toEqual(Object.keys(active));
		expect(inactive).toMatchObject({ active: false, id: null, subject: null, expiresAt: null });
	});
});

describe('agent tasks', () => {
	test('one is made with its link, and revoked once', async () => {
		const { id } = sandbox.someone();
		const made = await result('agentTask', 'create', {
			onBehalfOf: byId(id),
			agentName: 'Support',
			taskDescription: 'Cancel order 7',
			redirectUrl: 'https://app.example.com/orders',
		});
		expect(made).toMatchObject({ agentTaskId: expect.any(String), url: expect.any(String) });
		expect([...sandbox.store.agentTasks.values()].at(-1)?.user_id).toBe(id);
		const agentTaskId = byId(made.agentTaskId);
		expect(await result('agentTask', 'revoke', { agentTaskId })).toMatchObject({
			agentTaskId: made.agentTaskId,
			url: null,
		});
		expect(await refusal('agentTask', 'revoke', { agentTaskId })).toContain('cannot be revoked');
	});
});
