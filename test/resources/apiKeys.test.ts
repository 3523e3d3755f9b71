import { by, byId } from '../support/locator';
import { onSandbox } from '../support/onSandbox';

/** API keys, on the sandbox. */
const sandbox = onSandbox();
const { run, result, requests } = sandbox;

let owner: string;
beforeEach(() => {
	owner = sandbox.someone().id;
});

const create = async (fields: object = {}) =>
	await result('apiKey', 'create', { subject: byId(owner), name: 'Import', ...fields });

test('a key is created with its secret, which is not shown again unless it is asked for', async () => {
	const made = await create({
		additionalFields: {
			scopes: 'reports:read, reports:write',
			claims: '{"plan": "pro"}',
			secondsUntilExpiration: 3600,
		},
	});
	expect(made).toMatchObject({
		subject: owner,
		scopes: ['reports:read', 'reports:write'],
		claims: { plan: 'pro' },
		revoked: false,
		expired: false,
		secret: expect.stringMatching(/^ak_/),
	});
	expect(Number(made.expiresAt) - Number(made.createdAt)).toBe(3_600_000);
	const found = await result('apiKey', 'get', { apiKeyId: byId(made.id) });
	expect(found).not.toHaveProperty('secret');
	expect((await result('apiKey', 'getSecret', { apiKeyId: byId(made.id) })).secret).toBe(
		made.secret,
	);
	const verified = await result('apiKey', 'verify', { secret: ` ${String(made.secret)}\n` });
	expect(verified).toMatchObject({ id: made.id, subject: owner, lastUsedAt: expect.any(Number) });
});

test('an owner is also found by a verified email address', async () => {
	const { id } = await result('user', 'create', { emailAddress: 'owner@keys.example.com' });
	const made = await create({ subject: by('email', 'owner@keys.example.com') });
	expect(made.subject).toBe(id);
});

test('a key is changed, and what is cleared is null', async () => {
	const { id } = await create({ additionalFields: { secondsUntilExpiration: 60 } });
	const apiKeyId = byId(id);
	const changed = await result('apiKey', 'update', {
		apiKeyId,
		updateFields: { scopes: 'a', fieldsToClear: ['secondsUntilExpiration'] },
	});
	expect(changed).toMatchObject({ scopes: ['a'], expiresAt: null });
});

test('revoked keys are listed when they are asked for', async () => {
	const { id } = await create();
	const reason = { revocationReason: 'left' };
	const revoked = await result('apiKey', 'revoke', {
		apiKeyId: byId(id),
		additionalFields: reason,
	});
	expect(revoked).toMatchObject({ revoked: true, revocationReason: 'left' });
	const list = async (options: object) =>
		(await run('apiKey', 'getAll', { subject: byId(owner), options })).json;
	expect(await list({})).toEqual([]);
	expect((await list({ includeInvalid: true })).map((one) => one.id)).toEqual([id]);
});

test('Return All gives all 250 keys, in pages of at most 100', async () => {
	for (let made = 0; made < 250; made++) await sandbox.ask('POST', '/api_keys', body(owner));
	requests.splice(0);
	const { json } = await run('apiKey', 'getAll', { subject: byId(owner), returnAll: true });
	expect(new Set(json.map(({ id }) => id)).size).toBe(250);
	expect(requests.every((line) => /limit=100&/.test(line))).toBe(true);
});

const body = (subject: string) => ({ name: 'One of many', subject });

test('keys are picked by their owners', async () => {
	const { id } = await result('user', 'create', {
		emailAddress: 'picked@keys.example.com',
		firstName: 'Picked',
	});
	const made = await create({ subject: byId(id) });
	const label = 'Picked (picked@keys.example.com)';
	expect(await sandbox.pick('searchApiKeys', 'picked@keys')).toEqual([
		{ name: `${label}: Import`, value: made.id },
	]);
	expect(await sandbox.pick('searchSubjects', 'picked@keys')).toEqual([{ name: label, value: id }]);
});

describe('Revoke All of Subject', () => {
	test('revokes the valid keys of one owner', async () => {
		const made = [await create(), await create()];
		const other = await create({ subject: byId(sandbox.someone().id) });
		const revoked = await result('apiKey', 'revokeAllOfSubject', {
			subject: byId(owner),
			additionalFields: { revocationReason: 'offboarded' },
		});
		expect(revoked).toMatchObject({ subject: owner, revokedCount: 2, success: true });
		expect((revoked.apiKeyIds as string[]).toSorted()).toEqual(made.map(({ id }) => id).toSorted());
		expect(sandbox.store.apiKeys.get(String(made[0].id))?.revocation_reason).toBe('offboarded');
		expect(sandbox.store.apiKeys.get(String(other.id))?.revoked).toBe(false);
	});
});

describe('Rotate', () => {
	const rotate = async (id: unknown, more: object = {}) =>
		await run('apiKey', 'rotate', { apiKeyId: byId(id), ...more });

	test('gives a key that can do the same, and ends the old one', async () => {
		const old = await create({
			additionalFields: {
				scopes: 'a, b',
				claims: '{"plan": "pro"}',
				description: 'For the import',
				secondsUntilExpiration: 600,
			},
		});
		const [made] = (await rotate(old.id)).json;
		const same = ['name', 'subject', 'scopes', 'claims', 'description', 'type'];
		for (const name of same) expect([name, made[name]]).toEqual([name, old[name]]);
		expect(made.secret).not.toBe(old.secret);
		expect(Number(made.expiresAt) - Number(made.createdAt)).toBe(600_000);
		expect(made).toMatchObject({
			previousApiKeyId: old.id,
			previousRevoked: true,
			revokeError: null,
			success: true,
		});
		const verify = async (secret: unknown) => (await run('apiKey', 'verify', { secret })).error;
		expect((await verify(old.secret))?.message).toContain('revoked');
		expect(await verify(made.secret)).toBeUndefined();
	});

	test('can give it another lifetime', async () => {
		const { id } = await create();
		const [made] = (await rotate(id, { additionalFields: { secondsUntilExpiration: 60 } })).json;
		expect(Number(made.expiresAt) - Number(made.createdAt)).toBe(60_000);
	});

	test('does not bring a revoked key back', async () => {
		const { id } = await create();
		await result('apiKey', 'revoke', { apiKeyId: byId(id) });
		const before = sandbox.store.apiKeys.size;
		expect((await rotate(id)).error?.message).toContain('is revoked');
		expect(sandbox.store.apiKeys.size).toBe(before);
	});
});
