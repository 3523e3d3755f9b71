import { totp } from '../../sandbox/values/totp.mts';
import type { UserRecord } from '../../sandbox/resources/user/record.mts';
import { byId } from '../support/locator';
import { onSandbox } from '../support/onSandbox';

/** How users sign in: passwords, codes, external accounts, trusted devices. */
const sandbox = onSandbox({ seed: { users: 60, organizations: 0, sessions: 0 } });
const { someone } = sandbox;
const users = () => [...sandbox.store.users.values()];

const run = async (operation: string, parameters: object) =>
	await sandbox.run('user', operation, parameters);

/** The JSON of an operation on one user. */
const onUser = async (operation: string, id: string, parameters = {}) =>
	await sandbox.result('user', operation, { userId: byId(id), ...parameters });

describe('checking a password', () => {
	test('says whether it is right', async () => {
		const { id } = someone({ password: ' with blanks ' });
		const check = async (password: string) => await onUser('verifyPassword', id, { password });
		expect(await check(' with blanks ')).toEqual({ verified: true, success: true });
		expect(await check('with blanks')).toEqual({ verified: false, success: true });
	});

	test('of a user who has none is an error', async () => {
		const { error } = await run('verifyPassword', {
			userId: byId(someone().id),
			password: 'whatever',
		});
		expect(error?.message).toBe('The user has no password.');
	});

	test('is over when it is removed', async () => {
		const { id } = someone({ password: 'secret enough' });
		expect(await onUser('setPasswordCompromised', id)).toMatchObject({ passwordEnabled: true });
		expect(await onUser('removePassword', id)).toMatchObject({ passwordEnabled: false });
	});
});

test('a code is checked as well; a backup code counts once', async () => {
	const base32 = 'JBSWY3DPEHPK3PXP';
	const { id } = someone({
		totp_enabled: true,
		totp_secret: base32,
		backup_code_enabled: true,
		backup_codes: ['first-code'],
	});
	const check = async (code: string) => await onUser('verifyTotp', id, { code });
	expect(await check(totp(base32, Date.now()))).toMatchObject({ verified: true, codeType: 'totp' });
	expect(await check('first-code')).toMatchObject({ verified: true, codeType: 'backup_code' });
	expect(await check('first-code')).toMatchObject({ verified: false, codeType: null });
	expect(await onUser('disableMfa', id)).toEqual({ userId: id, success: true });
	expect(await onUser('get', id)).toMatchObject({ twoFactorEnabled: false });
});

test('an external account gives tokens until it is deleted', async () => {
	const { id, external_accounts: accounts } = users().find(
		(user) => user.external_accounts.length > 0,
	) as UserRecord;
	const tokens = async () =>
		(await run('getAllOauthAccessTokens', { userId: byId(id), provider: 'oauth_google' })).items;
	const [{ json }] = await tokens();
	expect(json).toMatchObject({ externalAccountId: accounts[0].id, scopes: ['email', 'profile'] });
	expect(json.token).toEqual(expect.stringContaining('sandbox-token'));
	await onUser('deleteExternalAccount', id, { externalAccountId: byId(accounts[0].id) });
	expect(await tokens()).toEqual([]);
});

test('a trusted device is listed until it is revoked', async () => {
	const { id, trusted_devices: devices } = users()[0];
	const list = async () => (await run('getAllTrustedDevices', { userId: byId(id) })).items;
	expect((await list()).map(({ json }) => json.name)).toEqual(['iPhone']);
	const revoked = await onUser('revokeTrustedDevice', id, { trustedDeviceId: byId(devices[0].id) });
	expect(revoked).toMatchObject({ id: devices[0].id, status: 'revoked', success: true });
	expect(await list()).toEqual([]);
	const again = { userId: byId(id), trustedDeviceId: byId(devices[0].id) };
	expect((await run('revokeTrustedDevice', again)).error?.httpCode).toBe('404');
});
