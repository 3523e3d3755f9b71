import { sdkOnSandbox } from '../support/sdkOnSandbox';

/** Keys and tokens of the sandbox, with the official SDK as their client. */
const sandbox = sdkOnSandbox();
const { ask, refused } = sandbox;

const key = async () => {
	const { id: subject } = await sandbox.somebody();
	return await sandbox.clerk.apiKeys.create({
		name: 'Import',
		subject,
		secondsUntilExpiration: 60,
	});
};

describe('API keys', () => {
	it('verifies one until it is revoked or has expired', async () => {
		const { apiKeys } = sandbox.clerk;
		const [made, other] = [await key(), await key()];
		const verify = async ({ secret }: { secret?: string }) => await apiKeys.verify(secret ?? '');
		expect((await verify(made)).subject).toBe(made.subject);
		await apiKeys.revoke({ apiKeyId: made.id });
		await expect(verify(made)).rejects.toMatchObject({ status: 400 });
		await verify(other);
		sandbox.wait(60_000);
		await expect(verify(other)).rejects.toMatchObject({ status: 400 });
		expect((await apiKeys.get(other.id)).expired).toBe(true);
		await expect(apiKeys.verify('ak_nothing')).rejects.toMatchObject({ status: 404 });
	});

	it('reads a limit over 100 as 10, and wants a subject', async () => {
		const { subject } = await key();
		for (let more = 0; more < 14; more++) {
			await sandbox.clerk.apiKeys.create({ name: 'More', subject });
		}
		const list = async (limit: number) =>
			(await ask('GET', `/api_keys?subject=${subject}&limit=${limit}`)).body.data.length;
		expect([await list(100), await list(101)]).toEqual([15, 10]);
		expect(await refused('GET', '/api_keys')).toEqual([
			400,
			['missing_query_parameter', undefined],
		]);
	});

	it('wants the body that the document requires, also an empty one', async () => {
		const { id } = await key();
		expect(await refused('POST', `/api_keys/${id}/revoke`)).toEqual([
			400,
			['request_body_invalid', undefined],
		]);
		expect((await ask('POST', `/api_keys/${id}/revoke`, {})).body.revoked).toBe(true);
	});

	it('belongs to somebody who exists', async () => {
		const subject = 'user_2NNEqL2nrIRdJ194ndJqAHwEfxC';
		expect((await refused('POST', '/api_keys', { name: 'Import', subject }))[0]).toBe(404);
	});
});

describe('machines', () => {
	const machine = async (name = 'Worker') => await sandbox.clerk.machines.create({ name });
	const asMachine = async (secret: string, method: string, path: string, sent?: object) =>
		await fetch(`${sandbox.running.apiUrl}/v1${path}`, {
			method,
			headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
			body: sent && JSON.stringify(sent),
		});

	it('creates a token with its own key, and with no other', async () => {
		const { secretKey = '', id } = await machine();
		const made = await sandbox.clerk.m2m.createToken({ machineSecretKey: secretKey });
		expect(made.subject).toBe(id);
		expect((await asMachine(secretKey, 'POST', '/m2m_tokens', {})).status).toBe(201);
		expect((await refused('POST', '/m2m_tokens', {}))[0]).toBe(401);
	});

	it('opens nothing else with it', async () => {
		const { secretKey = '' } = await machine();
		for (const path of ['/users', '/machines', '/m2m_tokens_of_others']) {
			expect([path, (await asMachine(secretKey, 'GET', path)).status]).toEqual([path, 401]);
		}
	});

	it('sees its own tokens, and verifies what is meant for it', async () => {
		const { clerk } = sandbox;
		const [from, to] = [await machine('From'), await machine('To')];
		await clerk.machines.createScope(from.id, to.id);
		const { token = '' } = await clerk.m2m.createToken({ machineSecretKey: from.secretKey });
		const verify = async (machineSecretKey?: string) =>
			await clerk.m2m.verify({ machineSecretKey, token });
		expect((await verify(to.secretKey)).subject).toBe(from.id);
		await expect(verify(from.secretKey)).rejects.toMatchObject({ status: 404 });
		const listed = `/m2m_tokens?subject=${from.id}`;
		expect((await asMachine(from.secretKey ?? '', 'GET', listed)).status).toBe(200);
		expect((await asMachine(to.secretKey ?? '', 'GET', listed)).status).toBe(403);
	});

	it('keeps the old key for as long as it was said', async () => {
		const { id, secretKey = '' } = await machine();
		await sandbox.clerk.machines.rotateSecretKey({ machineId: id, previousTokenTtl: 60 });
		const status = async () =>
			(await asMachine(secretKey, 'GET', `/m2m_tokens?subject=${id}`)).status;
		expect(await status()).toBe(200);
		sandbox.wait(60_000);
		expect(await status()).toBe(401);
	});
});

it('answers the revocation of an OAuth token with 204, and ends its grant', async () => {
	const [{ token, client_id: clientId }] = sandbox.store.oauthAccessTokens.values();
	const { data } = await sandbox.clerk.oauthApplications.list({ nameQuery: clientId });
	const path = `/oauth_applications/${data[0].id}/revoke_token`;
	const { apiUrl, secretKey } = sandbox.running;
	const answer = await fetch(`${apiUrl}/v1${path}`, {
		method: 'POST',
		headers: { Authorization: `Bearer ${secretKey}`, 'Content-Type': 'application/json' },
		body: JSON.stringify({ token }),
	});
	expect([answer.status, await answer.text()]).toEqual([204, '']);
	expect((await sandbox.clerk.idPOAuthAccessToken.verify(token)).revoked).toBe(true);
});
