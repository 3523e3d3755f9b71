import type { IBinaryData, IDataObject } from 'n8n-workflow';
import { byId } from '../support/locator';
import { onSandbox } from '../support/onSandbox';
import type { RunSettings } from '../support/runNode';

/** Bans, counts, pictures, metadata and memberships of users. */
const sandbox = onSandbox({ seed: { users: 130, organizations: 5, sessions: 60 } });
const { requests, someone } = sandbox;
const users = () => [...sandbox.store.users.values()];

const run = async (operation: string, parameters: object, settings?: RunSettings) =>
	await sandbox.run('user', operation, parameters, settings);

/** The JSON of an operation on one user. */
const onUser = async (operation: string, id: string, parameters = {}, settings?: RunSettings) =>
	await sandbox.result('user', operation, { userId: byId(id), ...parameters }, settings);

test('a banned user is banned until unbanned, and a locked one locked', async () => {
	const { id } = someone();
	expect(await onUser('ban', id)).toMatchObject({ id, banned: true, success: true });
	expect(await onUser('get', id)).toMatchObject({ banned: true });
	expect(await onUser('unban', id)).toMatchObject({ banned: false });
	expect(await onUser('lock', id)).toMatchObject({ locked: true });
	expect(await onUser('unlock', id)).toMatchObject({ locked: false });
});

describe('banning many', () => {
	const banMany = { userId: byId('={{ $json.id }}') };

	test('takes 50 users in one request, and pairs each with its item', async () => {
		const ids = users()
			.slice(0, 120)
			.map(({ id }) => ({ id }));
		const { items } = await run('banMany', banMany, { items: ids });
		expect(requests).toEqual(Array(3).fill('POST /users/ban 200'));
		expect(items.map(({ json: { id, banned } }) => ({ id, banned }))).toEqual(
			ids.map(({ id }) => ({ id, banned: true })),
		);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(ids.map((_, item) => ({ item })));
		await run('unbanMany', banMany, { items: ids });
		expect(users().filter(({ banned }, index) => banned && index < 120)).toEqual([]);
	});

	test('an unknown user keeps nobody else from being banned, when told to go on', async () => {
		const [one, other] = [someone(), someone()];
		const { items } = await run('banMany', banMany, {
			items: [{ id: one.id }, { id: 'user_none' }, { id: other.id }],
			onError: 'continueRegularOutput',
		});
		expect(items.map(({ json }) => json.banned ?? json.error)).toEqual([
			true,
			expect.stringContaining('user_none'),
			true,
		]);
	});

	test('otherwise it bans none of its request', async () => {
		const { id } = someone();
		const { error } = await run('banMany', banMany, { items: [{ id }, { id: 'user_none' }] });
		expect(error?.message).toContain('user_none');
		expect(sandbox.store.users.get(id)?.banned).toBe(false);
	});

	test('the same user twice is named once', async () => {
		const { id } = someone();
		const { items } = await run('banMany', banMany, { items: [{ id }, { id }] });
		expect(items.map(({ json }) => json.id)).toEqual([id, id]);
		expect(requests).toEqual(['POST /users/ban 200']);
	});
});

test('users are counted with the filters of Get Many', async () => {
	const count = async (filters: IDataObject) => (await run('count', { filters })).items[0].json;
	expect(await count({})).toEqual({ totalCount: users().length, success: true });
	const banned = users().filter((user) => user.banned).length;
	expect(await count({ banned: true })).toEqual({ totalCount: banned, success: true });
	const { error } = await run('count', { filters: { provider: 'oauth_google' } });
	expect(error?.message).toContain('go together');
});

describe('the profile image', () => {
	const picture = (changes: Partial<IBinaryData> = {}): IBinaryData => ({
		data: btoa('pixels'),
		mimeType: 'image/png',
		fileName: 'ada.png',
		...changes,
	});

	test('comes from the binary data of the item, and can be deleted', async () => {
		const { id } = someone();
		const set = await onUser('setProfileImage', id, { file: 'data' }, { file: picture() });
		expect(set).toMatchObject({ id, hasImage: true, success: true });
		expect(await onUser('get', id)).toMatchObject({ hasImage: true });
		expect(await onUser('deleteProfileImage', id)).toMatchObject({ id, hasImage: false });
	});

	test.each([
		['no image', picture({ mimeType: 'application/pdf' }), 'is not an image'],
		['too large', picture({ data: btoa('x'.repeat(10 * 2 ** 20 + 1)) }), 'larger than 10 MB'],
		['not there', undefined, "'data'"],
	])('that is %s is not sent', async (_, file, message) => {
		const { error } = await run(
			'setProfileImage',
			{ userId: byId(someone().id), file: 'data' },
			{ file },
		);
		expect(error?.message).toContain(message);
		expect(requests).toEqual([]);
	});
});

describe('metadata', () => {
	test('is merged at any depth, or replaced field by field', async () => {
		const { id } = someone({ public_metadata: { plan: 'pro', seats: { used: 3, free: 1 } } });
		const merged = await onUser('updateMetadata', id, {
			metadata: {
				publicMetadata: '{"seats": {"used": 4, "free": null}}',
				unsafeMetadata: '={{ ({ theme: "dark" }) }}',
			},
		});
		expect(merged).toMatchObject({
			publicMetadata: { plan: 'pro', seats: { used: 4 } },
			unsafeMetadata: { theme: 'dark' },
		});
		const replaced = await onUser('updateMetadata', id, {
			metadata: { publicMetadata: '{}' },
			options: { metadataMode: 'replace' },
		});
		expect(replaced).toMatchObject({ publicMetadata: {}, unsafeMetadata: { theme: 'dark' } });
	});

	test('that is not given is an error, and nothing is sent', async () => {
		for (const metadata of [{}, { publicMetadata: '' }]) {
			const { error } = await run('updateMetadata', { userId: byId('user_1'), metadata });
			expect(error?.message).toBe('There is nothing to update');
			expect(error?.description).toContain("under 'Metadata'");
		}
		expect(requests).toEqual([]);
	});
});

test('the organizations of a user come with their names, invitations with their state', async () => {
	const { store } = sandbox;
	const [membership] = store.memberships.values();
	const { user_id: id, organization_id } = membership;
	const name = store.organizations.get(organization_id)?.name;
	const { items } = await run('getAllOrganizationMemberships', { userId: byId(id) });
	expect(items.map(({ json }) => json)).toContainEqual(
		expect.objectContaining({ userId: id, organizationName: name, role: membership.role }),
	);

	const created_at = Date.now();
	store.organizationInvitations.set('orginv_1', {
		id: 'orginv_1',
		organization_id,
		email_address: String(store.users.get(id)?.email_addresses[0].email_address),
		role: 'org:member',
		inviter_id: null,
		status: 'pending',
		public_metadata: {},
		private_metadata: {},
		redirect_url: null,
		expires_at: created_at + 1000_000,
		created_at,
		updated_at: created_at,
	});
	const invitations = async (status: string) =>
		(await run('getAllOrganizationInvitations', { userId: byId(id), filters: { status } })).items;
	expect((await invitations('pending')).map(({ json }) => json)).toEqual([
		expect.objectContaining({ id: 'orginv_1', organizationName: name, status: 'pending' }),
	]);
	expect(await invitations('revoked')).toEqual([]);
});
