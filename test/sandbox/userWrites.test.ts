import { sdkOnSandbox } from '../support/sdkOnSandbox';

const sandbox = sdkOnSandbox({ seed: false });

describe('creating a user', () => {
	it('keeps what is given, verified', async () => {
		const created = await sandbox.clerk.users.createUser({
			emailAddress: ['Ada@Example.com', 'countess@example.org'],
			phoneNumber: ['+1 (206) 555-0123'],
			username: 'ada_l',
			firstName: 'Ada',
			lastName: 'Lovelace',
			externalId: 'crm-1',
			password: 'analytical engine',
			publicMetadata: { plan: 'pro' },
			privateMetadata: { score: 1 },
			createdAt: new Date('2020-02-03T04:05:06Z'),
		});
		const user = await sandbox.clerk.users.getUser(created.id);
		expect(user).toEqual(created);
		expect(user).toMatchObject({
			username: 'ada_l',
			firstName: 'Ada',
			lastName: 'Lovelace',
			externalId: 'crm-1',
			passwordEnabled: true,
			publicMetadata: { plan: 'pro' },
			privateMetadata: { score: 1 },
			unsafeMetadata: {},
			createdAt: Date.UTC(2020, 1, 3, 4, 5, 6),
			updatedAt: sandbox.now,
			banned: false,
			locked: false,
		});
		expect(user.primaryEmailAddress?.emailAddress).toBe('ada@example.com');
		expect(user.primaryEmailAddress?.verification?.status).toBe('verified');
		expect(user.emailAddresses).toHaveLength(2);
		expect(user.primaryPhoneNumber?.phoneNumber).toBe('+12065550123');
	});

	it('can reserve an address instead, and lock or ban at once', async () => {
		const { body } = await sandbox.ask('POST', '/users', {
			email_address: ['reserved@example.com'],
			email_address_identification_status: ['reserved'],
			banned: true,
			locked: true,
		});
		expect(body).toMatchObject({ banned: true, locked: true, lockout_expires_in_seconds: 3600 });
		expect(body.email_addresses[0]).toMatchObject({ reserved: true, verification: null });
	});

	it('says everything that is wrong', async () => {
		const answer = await sandbox.refused('POST', '/users', {
			email_address: ['ADA@example.com', 'not an address'],
			phone_number: ['12'],
			username: 'ADA_L',
			external_id: 'crm-1',
			password: '12345678',
			created_at: 'yesterday',
			public_metadata: { text: 'x'.repeat(8192) },
		});
		expect(answer).toEqual([
			422,
			['form_identifier_exists', 'username'],
			['form_identifier_exists', 'email_address'],
			['form_param_format_invalid', 'email_address'],
			['form_param_format_invalid', 'phone_number'],
			['form_identifier_exists', 'external_id'],
			['form_password_pwned', 'password'],
			['form_param_format_invalid', 'created_at'],
			['form_param_exceeds_allowed_size', 'public_metadata'],
		]);
	});

	it('knows names and types of what it is given', async () => {
		expect(
			await sandbox.refused('POST', '/users', {
				email: 'a@example.com',
				first_name: 7,
				banned: 'yes',
			}),
		).toEqual([
			422,
			['form_param_unknown', 'email'],
			['form_param_type_invalid', 'first_name'],
			['form_param_type_invalid', 'banned'],
		]);
	});

	it('wants some way to know the user', async () => {
		const { status, body } = await sandbox.ask('POST', '/users', { first_name: 'No' });
		expect([status, body.errors[0].code]).toEqual([422, 'form_data_missing']);
		expect(body.errors[0].meta.param_names).toContain('email_address');
		const skipped = { first_name: 'No', skip_user_requirement: true };
		expect((await sandbox.ask('POST', '/users', skipped)).status).toBe(200);
	});

	it('minds passwords, unless told not to', async () => {
		const wrong = (password: string) =>
			sandbox.refused('POST', '/users', { username: 'minded', password });
		expect(await wrong('short')).toEqual([422, ['form_password_length_too_short', 'password']]);
		expect(await wrong('password')).toEqual([422, ['form_password_pwned', 'password']]);
		expect(await wrong('ü'.repeat(37))).toEqual([
			422,
			['form_password_size_in_bytes_exceeded', 'password'],
		]);
		const user = await sandbox.clerk.users.createUser({
			username: 'unminded',
			password: 'password',
			skipPasswordChecks: true,
		});
		expect(user.passwordEnabled).toBe(true);
	});
});

describe('updating a user', () => {
	it('changes what is given, clears what is null, and leaves the rest', async () => {
		const { id } = await sandbox.clerk.users.createUser({
			username: 'before',
			firstName: 'Be',
			lastName: 'Fore',
			externalId: 'ext-1',
		});
		sandbox.wait(1000);
		const { body } = await sandbox.ask('PATCH', `/users/${id}`, {
			first_name: 'Af',
			external_id: null,
			username: '',
		});
		expect(body).toMatchObject({
			first_name: 'Af',
			last_name: 'Fore',
			external_id: null,
			username: null,
			updated_at: sandbox.now,
		});
		expect((await sandbox.clerk.users.getUser(id)).firstName).toBe('Af');
	});

	it('takes one of the addresses that there are as the primary one', async () => {
		const { body } = await sandbox.ask('POST', '/users', {
			email_address: ['one@example.net', 'two@example.net'],
		});
		const [, second] = body.email_addresses;
		const updated = await sandbox.clerk.users.updateUser(body.id, {
			primaryEmailAddressID: second.id,
		});
		expect(updated.primaryEmailAddress?.emailAddress).toBe('two@example.net');
		expect(
			await sandbox.refused('PATCH', `/users/${body.id}`, {
				primary_email_address_id: 'idn_other',
			}),
		).toEqual([422, ['form_param_value_invalid', 'primary_email_address_id']]);
	});

	it('does not take metadata, nor an identifier of someone else', async () => {
		const { id } = await sandbox.somebody();
		const other = await sandbox.clerk.users.createUser({ username: 'taken_already' });
		const same = { username: 'taken_already' };
		expect((await sandbox.clerk.users.updateUser(other.id, same)).username).toBe('taken_already');
		expect(await sandbox.refused('PATCH', `/users/${id}`, { public_metadata: {} })).toEqual([
			422,
			['form_param_unknown', 'public_metadata'],
		]);
		expect(await sandbox.refused('PATCH', `/users/${id}`, { username: 'Taken_Already' })).toEqual([
			422,
			['form_identifier_exists', 'username'],
		]);
	});

	it('signs out everywhere only together with a password', async () => {
		const { id } = await sandbox.somebody();
		const session = await sandbox.clerk.sessions.createSession({ userId: id });
		expect(
			await sandbox.refused('PATCH', `/users/${id}`, { sign_out_of_other_sessions: true }),
		).toEqual([422, ['form_conditional_param_disallowed', 'sign_out_of_other_sessions']]);
		const password = 'a much better one';
		await sandbox.clerk.users.updateUser(id, { password, signOutOfOtherSessions: true });
		expect((await sandbox.clerk.sessions.getSession(session.id)).status).toBe('revoked');
	});
});

describe('metadata of a user', () => {
	it('is merged at every depth, and null takes a key out', async () => {
		const { id } = await sandbox.somebody();
		await sandbox.clerk.users.updateUserMetadata(id, {
			publicMetadata: { plan: 'pro', seats: { used: 1, free: 2 }, list: [1, 2] },
			unsafeMetadata: { theme: 'dark' },
		});
		const { publicMetadata, unsafeMetadata } = await sandbox.clerk.users.updateUserMetadata(id, {
			publicMetadata: { plan: null, seats: { used: 3, free: null }, list: [3] },
		});
		expect(publicMetadata).toEqual({ seats: { used: 3 }, list: [3] });
		expect(unsafeMetadata).toEqual({ theme: 'dark' });
	});

	it('is replaced as a whole, where it is given', async () => {
		const { id } = await sandbox.somebody();
		const path = `/users/${id}/metadata`;
		await sandbox.ask('PATCH', path, { public_metadata: { a: 1 }, private_metadata: { b: 2 } });
		const { body } = await sandbox.ask('PUT', path, { public_metadata: { c: 3 } });
		expect([body.public_metadata, body.private_metadata]).toEqual([{ c: 3 }, { b: 2 }]);
		const cleared = await sandbox.ask('PUT', path, { public_metadata: {} });
		expect(cleared.body.public_metadata).toEqual({});
	});

	it('may not grow too large, and then stays as it was', async () => {
		const { id } = await sandbox.somebody();
		const path = `/users/${id}/metadata`;
		const half = { text: 'x'.repeat(5000) };
		expect((await sandbox.ask('PATCH', path, { private_metadata: half })).status).toBe(200);
		expect(
			await sandbox.refused('PATCH', path, {
				private_metadata: { more: half.text },
				public_metadata: { a: 1 },
			}),
		).toEqual([422, ['form_param_exceeds_allowed_size', 'private_metadata']]);
		const user = await sandbox.clerk.users.getUser(id);
		expect([user.privateMetadata, user.publicMetadata]).toEqual([half, {}]);
	});
});
