import type { IDataObject } from 'n8n-workflow';
import { by, byId } from '../support/locator';
import { onSandbox } from '../support/onSandbox';

/** Organizations with their members and domains, and the pickers that look into one. */
const sandbox = onSandbox();
const { run, pick, requests } = sandbox;

const userId = (index: number) => [...sandbox.store.users.keys()][index];

/** A new organization of the first user, with room for all. */
async function newOrganization(name: string) {
	const { json } = await run('organization', 'create', {
		name,
		createdBy: byId(userId(0)),
		additionalFields: { maxAllowedMemberships: 0, publicMetadata: { tier: 'gold', seats: 3 } },
	});
	return { id: String(json[0].id), slug: String(json[0].slug), at: byId(json[0].id) };
}

describe('an organization', () => {
	test('is updated together with its metadata, merged or replaced', async () => {
		const { at } = await newOrganization('Update Me');
		const updateFields = { name: 'Updated', publicMetadata: { seats: 4 } };
		const merged = await run('organization', 'update', { organizationId: at, updateFields });
		expect(merged.json).toEqual([
			expect.objectContaining({
				name: 'Updated',
				publicMetadata: { tier: 'gold', seats: 4 },
				success: true,
			}),
		]);
		const options = { metadataMode: 'replace' };
		const replaced = await run('organization', 'update', {
			organizationId: at,
			updateFields,
			options,
		});
		expect(replaced.json[0].publicMetadata).toEqual({ seats: 4 });
	});

	test('keeps the metadata that Update Metadata leaves empty, also when replacing', async () => {
		const { at } = await newOrganization('Metadata');
		const { json } = await run('organization', 'updateMetadata', {
			organizationId: at,
			metadata: { privateMetadata: '{"crm": 7}', publicMetadata: '' },
			options: { metadataMode: 'replace' },
		});
		expect(json[0]).toMatchObject({
			publicMetadata: { tier: 'gold', seats: 3 },
			privateMetadata: { crm: 7 },
		});
		requests.splice(0);
		const { error } = await run('organization', 'updateMetadata', { organizationId: at });
		expect(error?.message).toBe('There is nothing to update');
		expect(requests).toEqual([]);
	});

	test('gets a logo, and loses it again', async () => {
		const { at } = await newOrganization('Logo');
		const upload = {
			organizationId: at,
			file: 'data',
			options: { uploaderUserId: byId(userId(0)) },
		};
		const file = { data: btoa('pixels'), mimeType: 'image/png', fileName: 'logo.png' };
		const { json, error } = await run('organization', 'uploadLogo', upload, { file });
		expect(error).toBeUndefined();
		expect(json[0].hasImage).toBe(true);
		const removed = await run('organization', 'deleteLogo', { organizationId: at });
		expect(removed.json[0].hasImage).toBe(false);
	});

	test('is gone once it is deleted', async () => {
		const { id, at } = await newOrganization('Delete Me');
		const remove = async () => await run('organization', 'delete', { organizationId: at });
		expect((await remove()).json).toEqual([
			{ id, object: 'organization', deleted: true, success: true },
		]);
		expect((await remove()).error?.httpCode).toBe('404');
	});
});

describe('members', () => {
	const members = async (organizationId: unknown) => {
		const options = { combine: true };
		const { json } = await run('organizationMembership', 'getAll', { organizationId, options });
		return json[0] as { memberships: IDataObject[]; totalCount: number };
	};

	test('are added side by side, change their role, and are removed', async () => {
		const { id, at } = await newOrganization('Members');
		const items = [1, 2, 3].map((index) => ({ user: userId(index) }));
		const added = await run(
			'organizationMembership',
			'create',
			{ organizationId: at, userId: byId('={{ $json.user }}'), role: 'org:member' },
			{ items },
		);
		expect(added.json.map(({ userId: user }) => user)).toEqual(items.map(({ user }) => user));
		expect((await members(at)).totalCount).toBe(4);

		const one = { organizationId: at, userId: byId(userId(2)) };
		const promoted = await run('organizationMembership', 'updateRole', {
			...one,
			role: 'org:admin',
		});
		expect(promoted.json[0]).toMatchObject({ organizationId: id, role: 'org:admin' });
		const filters = { role: ['org:admin'] };
		const admins = await run('organizationMembership', 'getAll', { organizationId: at, filters });
		expect(admins.json.map((admin) => admin.userId).toSorted()).toEqual(
			[userId(0), userId(2)].toSorted(),
		);

		const removed = await run('organizationMembership', 'delete', one);
		expect(removed.json[0]).toMatchObject({ userId: userId(2), deleted: true, success: true });
		expect((await members(at)).totalCount).toBe(3);
		expect((await run('organizationMembership', 'delete', one)).error?.httpCode).toBe('404');
	});

	test('have metadata of their own, into which values are merged', async () => {
		const { at } = await newOrganization('Member Metadata');
		const one = { organizationId: at, userId: byId(userId(0)) };
		const set = async (publicMetadata: string) =>
			await run('organizationMembership', 'updateMetadata', {
				...one,
				metadata: { publicMetadata },
			});
		await set('{"team": "sales", "desk": 4}');
		const { json } = await set('{"desk": null}');
		expect(json[0].publicMetadata).toEqual({ team: 'sales' });
	});

	test('of all organizations are one list', async () => {
		const parameters = { returnAll: true, options: { orderBy: '+created_at' } };
		const { json } = await run('organizationMembership', 'getAllOfInstance', parameters);
		expect(json).toHaveLength(sandbox.store.memberships.size);
		expect(new Set(json.map(({ organizationId }) => organizationId)).size).toBeGreaterThan(10);
	});
});

describe('domains', () => {
	test('are added, filtered by mode, verified and removed', async () => {
		const { at } = await newOrganization('Domains');
		const items = [
			{ name: 'a.example.com', mode: 'manual_invitation' },
			{ name: 'b.example.com', mode: 'automatic_suggestion' },
			{ name: 'c.example.com', mode: 'enterprise_sso' },
		];
		const { json } = await run(
			'organizationDomain',
			'create',
			{ organizationId: at, name: '={{ $json.name }}', enrollmentMode: '={{ $json.mode }}' },
			{ items },
		);
		expect(json.map(({ name, verified }) => [name, verified])).toEqual(
			items.map(({ name }) => [name, true]),
		);
		const filters = { excludeEnrollmentMode: ['enterprise_sso', 'manual_invitation'] };
		const found = await run('organizationDomain', 'getAll', { organizationId: at, filters });
		expect(found.json.map(({ name }) => name)).toEqual(['b.example.com']);

		const one = { organizationId: at, domainId: byId(json[0].id) };
		const updateFields = { verified: false, enrollmentMode: 'automatic_invitation' };
		const updated = await run('organizationDomain', 'update', { ...one, updateFields });
		expect(updated.json[0]).toMatchObject(updateFields);
		const owned = await run('organizationDomain', 'verifyOwnership', one);
		expect(owned.json[0]).toMatchObject({ ownershipVerified: true, verified: false });
		await run('organizationDomain', 'delete', one);
		const left = { filters: { organizationId: at }, options: { orderBy: '-name' } };
		const all = await run('organizationDomain', 'getAllOfInstance', left);
		expect(all.json.map(({ name }) => name)).toEqual(['c.example.com', 'b.example.com']);
		expect((await run('organizationDomain', 'delete', one)).error?.httpCode).toBe('404');
	});
});

describe('pickers look into the organization that is chosen', () => {
	const names = async (method: string, organizationId: unknown, filter?: string) =>
		(await pick(method, filter, { organizationId })).map(({ name, value }) => `${name} = ${value}`);

	test.each(['id', 'slug'] as const)('by its %s', async (mode) => {
		const organization = await newOrganization(`Picked by ${mode}`);
		const at = by(mode, organization[mode]);
		const name = `${mode}.example.com`;
		await run('organizationDomain', 'create', { organizationId: at, name });
		const emailAddress = `ada@${name}`;
		const invitation = { organizationId: at, emailAddress, role: 'org:member' };
		await run('organizationInvitation', 'create', invitation);

		const [member, ...others] = await names('searchOrganizationMembers', at);
		expect(member).toMatch(new RegExp(`, Admin = ${userId(0)}$`));
		expect(others).toEqual([]);
		expect(await names('searchOrganizationMembers', at, 'nobody')).toEqual([]);
		const found = await names('searchOrganizationInvitations', at, 'ADA@');
		expect(found).toEqual([expect.stringMatching(`^${emailAddress}, Member, pending = orginv_`)]);
		expect(await names('searchOrganizationInvitations', at, 'grace')).toEqual([]);
		const domain = await names('searchOrganizationDomains', at, mode);
		expect(domain).toEqual([expect.stringMatching(`^${name} = orgdmn_`)]);
	});

	test('and say so when none is', async () => {
		await expect(names('searchOrganizationMembers', byId(''))).rejects.toThrow(
			"'Organization' must be chosen first",
		);
	});
});
