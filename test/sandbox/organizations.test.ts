import type { Json } from '../../sandbox/start.mts';
import { ids, sdkOnSandbox } from '../support/sdkOnSandbox';

const sandbox = sdkOnSandbox();

beforeEach(() => {
	sandbox.wait(1000);
});

const list = async (query: string) => (await sandbox.ask('GET', `/organizations?${query}`)).body;
const stored = () => [...sandbox.store.organizations.values()];
const memberIds = (organizationId: string) =>
	[...sandbox.store.memberships.values()]
		.filter(({ organization_id }) => organization_id === organizationId)
		.map(({ user_id }) => user_id);
const userId = (index: number) => [...sandbox.store.users.keys()][index];

describe('a list of organizations', () => {
	it('gives ten, the newest first, and the number of all', async () => {
		const { data, totalCount } = await sandbox.clerk.organizations.getOrganizationList();
		const newest = stored().sort((a, b) => b.created_at - a.created_at);
		expect(totalCount).toBe(40);
		expect(ids(data)).toEqual(ids(newest.slice(0, 10)));
		expect(ids((await list('limit=5&offset=5')).data)).toEqual(ids(newest.slice(5, 10)));
	});

	it('counts members only when asked to', async () => {
		const plain = await list('limit=1');
		expect(plain.data[0]).not.toHaveProperty('members_count');
		const { data } = await list('limit=500&include_members_count=true&order_by=-members_count');
		const counts = data.map((one: Json) => one.members_count);
		expect(counts).toEqual(data.map((one: Json) => memberIds(one.id).length));
		expect(counts[0]).toBeGreaterThan(5);
		expect(counts).toEqual([...counts].sort((a, b) => b - a));
	});

	it('orders by name', async () => {
		const { data } = await list('limit=500&order_by=name');
		expect(data[0].name).toBe('Acme Rockets');
		expect(data.at(-1).name).toBe('Zephyr Wind Power');
	});

	it('finds parts of names and slugs, and whole ids', async () => {
		const one = stored().find(({ name }) => name === 'Café Mirabelle') as Json;
		expect(ids((await list('query=CAF%C3%89')).data)).toEqual([one.id]);
		expect(ids((await list('query=cafe-m')).data)).toEqual([one.id]);
		expect(ids((await list(`query=${one.id}`)).data)).toEqual([one.id]);
		expect((await list(`query=${one.id.slice(0, -1)}`)).total_count).toBe(0);
	});

	it('picks by id and by member, with signs', async () => {
		const [one, other] = stored();
		const picked = await list(`organization_id=${one.id}&organization_id=%2B${other.id}`);
		expect(ids(picked.data).sort()).toEqual(ids([one, other]).sort());
		expect((await list(`organization_id=-${one.id}`)).total_count).toBe(39);
		const [member] = memberIds(one.id);
		const of = stored().filter(({ id }) => memberIds(id).includes(member));
		expect(ids((await list(`user_id=${member}&limit=500`)).data).sort()).toEqual(ids(of).sort());
		expect((await list(`user_id=-${member}`)).total_count).toBe(40 - of.length);
	});
});

describe('one organization', () => {
	it('is found by id and by slug', async () => {
		const [{ id, slug }] = stored();
		const byId = await sandbox.clerk.organizations.getOrganization({ organizationId: id });
		const bySlug = await sandbox.clerk.organizations.getOrganization({
			slug,
			includeMembersCount: true,
		});
		expect(bySlug).toMatchObject({ id, slug, membersCount: memberIds(id).length });
		expect(byId.membersCount).toBeUndefined();
		await expect(
			sandbox.clerk.organizations.getOrganization({ slug: 'nowhere' }),
		).rejects.toMatchObject({
			status: 404,
		});
	});

	it('is created, with its creator as the admin', async () => {
		const createdBy = userId(0);
		const created = await sandbox.clerk.organizations.createOrganization({
			name: 'Ærø Søfart & Co.',
			createdBy,
			publicMetadata: { plan: 'team' },
		});
		expect(created).toMatchObject({
			name: 'Ærø Søfart & Co.',
			createdBy,
			publicMetadata: { plan: 'team' },
			privateMetadata: {},
			maxAllowedMemberships: 5,
			createdAt: sandbox.now,
		});
		expect(created.slug).toMatch(/^[a-z0-9-]+$/);
		const { data } = await sandbox.clerk.organizations.getOrganizationMembershipList({
			organizationId: created.id,
		});
		expect(data.map(({ role, publicUserData }) => [role, publicUserData?.userId])).toEqual([
			['org:admin', createdBy],
		]);
		const again = await sandbox.clerk.organizations.createOrganization({
			name: 'Ærø Søfart & Co.',
		});
		expect(again.slug).toMatch(new RegExp(`^${created.slug}-\\d+$`));
	});

	it('is not created with a wrong name, slug or creator', async () => {
		const post = (sent: object) => sandbox.refused('POST', '/organizations', sent);
		expect(await post({})).toEqual([422, ['form_param_missing', 'name']]);
		expect(await post({ name: ' ' })).toEqual([422, ['form_param_nil', 'name']]);
		expect(await post({ name: 'See https://example.com' })).toEqual([
			422,
			['form_param_value_invalid', 'name'],
		]);
		expect(await post({ name: '<b>Bold</b>' })).toEqual([
			422,
			['form_param_value_invalid', 'name'],
		]);
		expect(await post({ name: 'x'.repeat(257), slug: 'Not A Slug' })).toEqual([
			422,
			['form_param_max_length_exceeded', 'name'],
			['form_param_format_invalid', 'slug'],
		]);
		expect(await post({ name: 'Acme', slug: stored()[0].slug })).toEqual([
			422,
			['form_identifier_exists', 'slug'],
		]);
		expect(await post({ name: 'Acme', max_allowed_memberships: -1 })).toEqual([
			422,
			['form_param_value_invalid', 'max_allowed_memberships'],
		]);
		expect(await post({ name: 'Acme', created_by: 'user_none' })).toEqual([
			400,
			['organization_creator_not_found', undefined],
		]);
	});

	it('is updated, without its metadata', async () => {
		const { id } = await sandbox.clerk.organizations.createOrganization({
			name: 'Old',
			slug: 'old-name',
		});
		sandbox.wait(1000);
		const { body } = await sandbox.ask('PATCH', `/organizations/${id}`, {
			name: 'New',
			slug: 'new-name',
			max_allowed_memberships: 0,
		});
		expect(body).toMatchObject({
			name: 'New',
			slug: 'new-name',
			max_allowed_memberships: 0,
			updated_at: sandbox.now,
		});
		expect(
			await sandbox.refused('PATCH', `/organizations/${id}`, { private_metadata: {} }),
		).toEqual([422, ['form_param_unknown', 'private_metadata']]);
		const same = await sandbox.clerk.organizations.updateOrganization(id, { slug: 'new-name' });
		expect(same.slug).toBe('new-name');
		expect(
			await sandbox.refused('PATCH', `/organizations/${id}`, { slug: stored()[0].slug }),
		).toEqual([422, ['form_identifier_exists', 'slug']]);
	});

	it('has metadata to merge and to replace', async () => {
		const { id } = await sandbox.clerk.organizations.createOrganization({
			name: 'Meta',
			publicMetadata: { a: { b: 1, c: 2 } },
			privateMetadata: { kept: true },
		});
		const merged = await sandbox.clerk.organizations.updateOrganizationMetadata(id, {
			publicMetadata: { a: { b: null, d: 3 } },
		});
		expect(merged.publicMetadata).toEqual({ a: { c: 2, d: 3 } });
		const { body } = await sandbox.ask('PUT', `/organizations/${id}/metadata`, {
			public_metadata: { e: 4 },
		});
		expect([body.public_metadata, body.private_metadata]).toEqual([{ e: 4 }, { kept: true }]);
	});

	it('is deleted, with its memberships', async () => {
		const creator = userId(1);
		const { id } = await sandbox.clerk.organizations.createOrganization({
			name: 'Gone',
			createdBy: creator,
		});
		const { body } = await sandbox.ask('POST', '/sessions', {
			user_id: creator,
			active_organization_id: id,
		});
		expect(body.last_active_organization_id).toBe(id);
		await sandbox.clerk.organizations.deleteOrganization(id);
		const { data } = await sandbox.clerk.users.getOrganizationMembershipList({
			userId: creator,
			limit: 500,
		});
		expect(data.map(({ organization }) => organization.id)).not.toContain(id);
		const session = await sandbox.ask('GET', `/sessions/${body.id}`);
		expect(session.body.last_active_organization_id).toBeNull();
		expect((await sandbox.ask('DELETE', `/organizations/${id}`)).status).toBe(404);
	});
});

describe('members of an organization', () => {
	const organizationWith = (maxAllowedMemberships: number) =>
		sandbox.clerk.organizations.createOrganization({
			name: 'Club',
			createdBy: userId(10),
			maxAllowedMemberships,
		});

	it('join, change their role, and leave', async () => {
		const { id: organizationId } = await organizationWith(0);
		const member = { organizationId, userId: userId(11) };
		const joined = await sandbox.clerk.organizations.createOrganizationMembership({
			...member,
			role: 'org:member',
		});
		expect(joined).toMatchObject({
			role: 'org:member',
			organization: { id: organizationId },
			publicUserData: { userId: member.userId },
		});
		const updated = await sandbox.clerk.organizations.updateOrganizationMembership({
			...member,
			role: 'org:admin',
		});
		expect(updated.permissions).toContain('org:sys_memberships:manage');
		const withMetadata = await sandbox.clerk.organizations.updateOrganizationMembershipMetadata({
			...member,
			publicMetadata: { team: 'sales' },
		});
		expect(withMetadata.publicMetadata).toEqual({ team: 'sales' });
		expect((await sandbox.clerk.organizations.deleteOrganizationMembership(member)).id).toBe(
			joined.id,
		);
		expect(memberIds(organizationId)).toEqual([userId(10)]);
	});

	it('join once, with a role that there is, as long as there is room', async () => {
		const { id } = await organizationWith(2);
		const join = (user_id: string, role = 'org:member') =>
			sandbox.refused('POST', `/organizations/${id}/memberships`, { user_id, role });
		expect(await join(userId(10))).toEqual([400, ['already_a_member_in_organization', undefined]]);
		expect((await join(userId(11), 'org:king'))[0]).toBe(404);
		expect((await join('user_none'))[0]).toBe(404);
		const path = `/organizations/${id}/memberships`;
		const joined = await sandbox.ask('POST', path, { user_id: userId(11), role: 'org:member' });
		expect(joined.status).toBe(200);
		expect(await join(userId(12))).toEqual([
			403,
			['organization_membership_quota_exceeded', undefined],
		]);
		const leave = `/organizations/${id}/memberships/${userId(12)}`;
		expect((await sandbox.ask('DELETE', leave)).status).toBe(404);
	});

	it('are listed, filtered and ordered', async () => {
		const [{ id }] = stored().sort((a, b) => memberIds(b.id).length - memberIds(a.id).length);
		const members = async (query: string) =>
			(await sandbox.ask('GET', `/organizations/${id}/memberships?limit=500&${query}`)).body;
		const all = await members('order_by=email_address');
		const emails = all.data.map((one: Json) => one.public_user_data.identifier);
		expect(all.total_count).toBe(memberIds(id).length);
		expect(emails).toEqual([...emails].sort());
		expect((await members(`email_address=${emails[0]}`)).total_count).toBe(1);
		expect((await members(`user_id=-${memberIds(id)[0]}`)).total_count).toBe(all.total_count - 1);
		const admins = await members('role=org:admin');
		expect(admins.total_count).toBeGreaterThan(0);
		expect(new Set(admins.data.map((one: Json) => one.role))).toEqual(new Set(['org:admin']));
		expect((await sandbox.ask('GET', '/organizations/org_none/memberships')).status).toBe(404);
	});

	it('can be seen from the side of the user, and all at once', async () => {
		const [member] = memberIds(stored()[0].id);
		const { data } = await sandbox.clerk.users.getOrganizationMembershipList({
			userId: member,
			limit: 100,
		});
		expect(data.map(({ organization }) => organization.id)).toContain(stored()[0].id);
		const { body } = await sandbox.ask('GET', '/organization_memberships?limit=2');
		expect(body.data).toHaveLength(2);
		expect(body.total_count).toBe(sandbox.store.memberships.size);
	});
});
