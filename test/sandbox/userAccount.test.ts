import type { Json } from '../../sandbox/start.mts';
import { sdkOnSandbox } from '../support/sdkOnSandbox';

const HOUR = 60 * 60 * 1000;

const sandbox = sdkOnSandbox({ seed: false });

describe('the account of a user', () => {
	it('is banned: every session ends', async () => {
		const { id } = await sandbox.somebody();
		const session = await sandbox.clerk.sessions.createSession({ userId: id });
		expect((await sandbox.clerk.users.banUser(id)).banned).toBe(true);
		expect((await sandbox.clerk.sessions.getSession(session.id)).status).toBe('revoked');
		expect((await sandbox.clerk.users.unbanUser(id)).banned).toBe(false);
	});

	it('is banned with others, or none of them is', async () => {
		const [one, other] = [await sandbox.somebody(), await sandbox.somebody()];
		const banned = await sandbox.ask('POST', '/users/ban', { user_ids: [one.id, other.id] });
		expect(banned.body.map((user: Json) => user.banned)).toEqual([true, true]);
		const missing = { user_ids: [one.id, 'user_none'] };
		expect((await sandbox.ask('POST', '/users/unban', missing)).status).toBe(404);
		expect((await sandbox.clerk.users.getUser(one.id)).banned).toBe(true);
	});

	it('is locked for an hour', async () => {
		const { id } = await sandbox.somebody();
		expect((await sandbox.clerk.users.lockUser(id)).locked).toBe(true);
		sandbox.wait(HOUR - 1000);
		const { body } = await sandbox.ask('GET', `/users/${id}`);
		expect(body).toMatchObject({
			locked: true,
			lockout_expires_in_seconds: 1,
			verification_attempts_remaining: 0,
		});
		sandbox.wait(1000);
		expect((await sandbox.clerk.users.getUser(id)).locked).toBe(false);
		await sandbox.clerk.users.lockUser(id);
		expect((await sandbox.clerk.users.unlockUser(id)).locked).toBe(false);
	});

	it('is deleted, with its memberships; its sessions end', async () => {
		const { id } = await sandbox.clerk.users.createUser({
			username: 'leaving',
			externalId: 'leaving-1',
		});
		const session = await sandbox.clerk.sessions.createSession({ userId: id });
		const organization = await sandbox.clerk.organizations.createOrganization({
			name: 'Left Behind',
			createdBy: id,
		});
		const { body } = await sandbox.ask('DELETE', `/users/${id}`);
		expect(body).toEqual({ object: 'user', id, deleted: true, external_id: 'leaving-1' });
		expect((await sandbox.clerk.sessions.getSession(session.id)).status).toBe('removed');
		const members = await sandbox.clerk.organizations.getOrganizationMembershipList({
			organizationId: organization.id,
		});
		expect(members.totalCount).toBe(0);
		await expect(sandbox.clerk.users.deleteUser(id)).rejects.toMatchObject({
			status: 404,
			errors: [{ code: 'resource_not_found' }],
		});
		expect((await sandbox.clerk.users.createUser({ username: 'leaving' })).id).not.toBe(id);
	});

	it.each(['GET /', 'PATCH /', 'PATCH /metadata', 'PUT /metadata', 'POST /ban', 'POST /unlock'])(
		'is not found: %s',
		async (what) => {
			const [method, rest] = what.split(' ');
			const path = `/users/user_none${rest}`;
			const { status } = await sandbox.ask(method, path, method === 'GET' ? undefined : {});
			expect(status).toBe(404);
		},
	);
});

describe('the profile image of a user', () => {
	const upload = async (id: string, ...files: File[]) => {
		const form = new FormData();
		for (const file of files) form.append('file', file);
		const answer = await fetch(`${sandbox.running.apiUrl}/v1/users/${id}/profile_image`, {
			method: 'POST',
			headers: { authorization: `Bearer ${sandbox.running.secretKey}` },
			body: files.length > 0 ? form : undefined,
		});
		const { errors, has_image } = (await answer.json()) as Json;
		return [answer.status, errors?.[0].code ?? has_image];
	};

	it('is set by a form, and refused when it is no image or too large', async () => {
		const { id } = await sandbox.somebody();
		const png = { type: 'image/png' };
		const large = new Uint8Array(10 * 2 ** 20 + 1);
		expect(await upload(id, new File(['{}'], 'a.json', { type: 'application/json' }))).toEqual([
			400,
			'image_type_not_supported',
		]);
		expect(await upload(id, new File([large], 'a.png', png))).toEqual([413, 'image_too_large']);
		expect(await upload(id)).toEqual([400, 'form_param_missing']);
		expect(await upload(id, new File(['pixels'], 'a.png', png))).toEqual([200, true]);
		expect((await sandbox.clerk.users.getUser(id)).hasImage).toBe(true);
	});
});

describe('how a user signs in', () => {
	it('by password: checked, and taken away', async () => {
		const password = 'a password to check';
		const { id } = await sandbox.clerk.users.createUser({ username: 'with_password', password });
		expect(await sandbox.clerk.users.verifyPassword({ userId: id, password })).toEqual({
			verified: true,
		});
		await expect(
			sandbox.clerk.users.verifyPassword({ userId: id, password: 'another' }),
		).rejects.toMatchObject({ status: 422 });
		const { body } = await sandbox.ask('POST', `/users/${id}/remove_password`, {});
		expect(body.password_enabled).toBe(false);
		const again = await sandbox.ask('POST', `/users/${id}/remove_password`, {});
		expect(again.body).toEqual(body);
	});

	it('with a second factor, until it is taken off', async () => {
		const { body } = await sandbox.ask('POST', '/users', {
			username: 'with_factors',
			totp_secret: 'A'.repeat(16),
			backup_codes: ['11111111'],
		});
		expect(body).toMatchObject({ two_factor_enabled: true, backup_code_enabled: true });
		const removed = await sandbox.ask('DELETE', `/users/${body.id}/mfa`);
		expect(removed.body).toEqual({ user_id: body.id });
		const after = await sandbox.ask('GET', `/users/${body.id}`);
		expect(after.body).toMatchObject({
			totp_enabled: false,
			backup_code_enabled: false,
			mfa_disabled_at: sandbox.now,
		});
		expect((await sandbox.ask('DELETE', `/users/${body.id}/totp`)).status).toBe(404);
	});

	it('with a wallet, of which the next becomes the primary one', async () => {
		const wallets = ['0', '1'].map((digit) => `0x${digit.repeat(40)}`);
		const { body } = await sandbox.ask('POST', '/users', { web3_wallet: wallets });
		const [first, second] = body.web3_wallets;
		expect(body.primary_web3_wallet_id).toBe(first.id);
		const removed = await sandbox.ask('DELETE', `/users/${body.id}/web3_wallets/${first.id}`);
		expect(removed.body).toEqual({ object: 'web3_wallet', id: first.id, deleted: true });
		const after = await sandbox.ask('GET', `/users/${body.id}`);
		expect(after.body.primary_web3_wallet_id).toBe(second.id);
	});
});
