import { byId } from '../support/locator';
import { onSandbox } from '../support/onSandbox';

/** Machines and their tokens, on the sandbox, which takes calls with a machine's own key. */
const sandbox = onSandbox();
const { run, result, requests, refusal } = sandbox;

const create = async (name: string, fields: object = {}) =>
	await result('machine', 'create', { name, additionalFields: fields });
const tokenOf = async (id: unknown, fields: object = {}) =>
	await result('m2mToken', 'create', { machineId: byId(id), additionalFields: fields });

describe('machines', () => {
	test('one is created with its key and with the machines that it may call', async () => {
		const other = await create('Other');
		const made = await create('Caller', { scopedMachines: [other.id], defaultTokenTtl: 60 });
		expect(made).toMatchObject({
			defaultTokenTtl: 60,
			secretKey: expect.stringMatching(/^ak_/),
			scopedMachines: [expect.objectContaining({ id: other.id, name: 'Other' })],
		});
		const { secret } = await result('machine', 'getSecretKey', { machineId: byId(made.id) });
		expect(secret).toBe(made.secretKey);
		expect(await result('machine', 'get', { machineId: byId(made.id) })).not.toHaveProperty(
			'secretKey',
		);
	});

	test('a scope is added, picked and removed', async () => {
		const [from, to] = [await create('From'), await create('To')];
		const machineId = byId(from.id);
		const added = await result('machine', 'addScope', { machineId, toMachineId: byId(to.id) });
		expect(added).toMatchObject({ fromMachineId: from.id, toMachineId: to.id });
		expect(await refusal('machine', 'addScope', { machineId, toMachineId: byId(to.id) })).toContain(
			'already',
		);
		expect(await sandbox.pick('searchScopedMachines', '', { machineId })).toEqual([
			{ name: 'To', value: to.id },
		]);
		const removed = await result('machine', 'removeScope', {
			machineId,
			otherMachineId: byId(to.id),
		});
		expect(removed).toMatchObject({ toMachineId: to.id, deleted: true });
	});

	test('a rotated key ends when it was said to', async () => {
		const { id, secretKey } = await create('Rotated');
		const rotate = async (previousTokenTtl: number) =>
			await result('machine', 'rotateSecretKey', { machineId: byId(id), previousTokenTtl });
		const { secret } = await rotate(0);
		expect(secret).not.toBe(secretKey);
		const asMachine = async (key: unknown) => {
			const url = `${sandbox.running.apiUrl}/v1/m2m_tokens?subject=${String(id)}`;
			return (await fetch(url, { headers: { Authorization: `Bearer ${String(key)}` } })).status;
		};
		expect(await asMachine(secretKey)).toBe(401);
		expect(await asMachine(secret)).toBe(200);
		await rotate(60);
		expect(await asMachine(secret)).toBe(200);
	});
});

describe('M2M tokens', () => {
	test('one is created with the machine’s own key, verified, listed and revoked', async () => {
		const [caller, called] = [await create('A'), await create('B')];
		await result('machine', 'addScope', {
			machineId: byId(caller.id),
			toMachineId: byId(called.id),
		});
		const made = await tokenOf(caller.id, { claims: '{"job": 7}', secondsUntilExpiration: 90 });
		expect(made).toMatchObject({
			subject: caller.id,
			scopes: [called.id],
			claims: { job: 7 },
			token: expect.stringMatching(/^mt_/),
		});
		expect(Number(made.expiresAt) - Number(made.createdAt)).toBe(90_000);
		expect(JSON.stringify(made)).not.toContain(String(caller.secretKey));
		const verified = await result('m2mToken', 'verify', { token: made.token });
		expect(verified).toMatchObject({ id: made.id, subject: caller.id });
		const subject = byId(caller.id);
		const list = async (options: object = {}) =>
			(await run('m2mToken', 'getAll', { subject, options })).json.map(({ id }) => id);
		expect(await list()).toEqual([made.id]);
		await result('m2mToken', 'revoke', { m2mTokenId: byId(made.id) });
		expect(await refusal('m2mToken', 'verify', { token: made.token })).toContain('revoked');
		expect(await list()).toEqual([]);
		expect(await list({ revoked: true })).toEqual([made.id]);
	});

	test('a live one is given again where that is wanted', async () => {
		const { id } = await create('Reusing');
		const first = await tokenOf(id);
		expect((await tokenOf(id, { minRemainingTtlSeconds: 60 })).id).toBe(first.id);
		expect((await tokenOf(id)).id).not.toBe(first.id);
	});

	test('a JWT is verified, and not stored', async () => {
		const { id } = await create('JWT');
		const { token } = await tokenOf(id, { tokenFormat: 'jwt', claims: '{"job": 7}' });
		expect(String(token).split('.')).toHaveLength(3);
		expect(await result('m2mToken', 'verify', { token })).toMatchObject({
			subject: id,
			claims: { job: 7 },
		});
		expect((await run('m2mToken', 'getAll', { subject: byId(id) })).json).toEqual([]);
	});

	test('they are picked by their machines', async () => {
		const { id } = await create('Picked by name');
		const made = await tokenOf(id);
		const found = await sandbox.pick('searchM2mTokens', 'picked by');
		expect(found).toEqual([
			{ name: expect.stringMatching(/^Picked by name: created \d{4}-/), value: made.id },
		]);
	});

	test('the key is read once for all items of a run', async () => {
		const { id } = await create('Once');
		requests.splice(0);
		const items = Array.from({ length: 5 }, (_, index) => ({ index }));
		const fields = { machineId: byId(id) };
		const { json } = await run('m2mToken', 'create', fields, { items });
		expect(new Set(json.map(({ token }) => token)).size).toBe(5);
		expect(requests.filter((line) => line.includes('secret_key'))).toHaveLength(1);
	});
});
