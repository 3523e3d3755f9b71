import { by, byId } from '../support/locator';
import { onSandbox } from '../support/onSandbox';

/** Roles and permissions by their names or keys, where Clerk wants the key or the ID. */
const sandbox = onSandbox({ forEachTest: true });
const { run, result, refusal, requests } = sandbox;

const ROLES = 'GET /organization_roles?order_by=%2Bname&limit=500&offset=0 200';
const reads = (path: string) => requests.filter((line) => line.startsWith(`GET ${path}`));
const writes = () => requests.filter((line) => !line.startsWith('GET'));
const listed = 'Roles in this instance: Admin (org:admin), Member (org:member).';

const membership = () => {
	const [one] = [...sandbox.store.memberships.values()].filter(({ role }) => role === 'org:member');
	return { organizationId: byId(one.organization_id), userId: byId(one.user_id) };
};
const updateRole = async (role: unknown, settings = {}) =>
	await run('organizationMembership', 'updateRole', { ...membership(), role }, settings);

describe('a role', () => {
	test.each(['Admin', 'admin', ' ADMIN ', 'ORG:ADMIN', 'Org:Admin'])(
		'goes by %j, and travels as its key',
		async (role) => {
			const { json, error } = await updateRole(role);
			expect(error?.message).toBeUndefined();
			expect(json[0]).toMatchObject({ role: 'org:admin' });
			expect(reads('/organization_roles')).toHaveLength(1);
		},
	);

	test('that is given by its key is sent without a look-up', async () => {
		const { error } = await updateRole('org:admin');
		expect(error?.message).toBeUndefined();
		expect(requests).toHaveLength(1);
	});

	test('is looked up once for all items', async () => {
		const organizationId = membership().organizationId;
		const items = Array.from({ length: 25 }, (_, at) => ({
			email: `guest${at}@example.com`,
			role: at % 2 ? 'Member' : 'admin',
		}));
		const invitation = {
			organizationId,
			emailAddress: '={{ $json.email }}',
			role: '={{ $json.role }}',
		};
		for (const operation of ['create', 'createMany']) {
			requests.splice(0);
			const { json, error } = await run('organizationInvitation', operation, invitation, {
				items: items.map((one) => ({ ...one, email: `${operation}.${one.email}` })),
			});
			expect(error?.message).toBeUndefined();
			expect(json.map(({ role }) => role)).toEqual(
				items.map((_, at) => (at % 2 ? 'org:member' : 'org:admin')),
			);
			expect(reads('/organization_roles')).toHaveLength(1);
		}
	});

	test('that does not exist is an error with the roles there are, before anything is written', async () => {
		const { error } = await updateRole('foo');
		expect(error?.message).toBe(`There is no role 'foo'. ${listed}`);
		expect(error?.context.itemIndex).toBe(0);
		expect(writes()).toEqual([]);
	});

	test('fails alone where the node goes on', async () => {
		const { json } = await updateRole('={{ $json.role }}', {
			items: [{ role: 'foo' }, { role: 'Member' }, { role: 'bar' }],
			onError: 'continueRegularOutput',
		});
		expect(json.map(({ error, role }) => error ?? role)).toEqual([
			`There is no role 'foo'. ${listed}`,
			'org:member',
			`There is no role 'bar'. ${listed}`,
		]);
		expect(reads('/organization_roles')).toHaveLength(1);
	});

	test('with a key that Clerk does not know: the refusal lists the roles there are', async () => {
		const { error } = await updateRole('org:chief');
		expect(error?.description).toContain(`There is no role 'org:chief'. ${listed}`);
		expect(requests[0]).toMatch(/^PATCH/);
	});

	test('whose key exists is not to blame for a refusal', async () => {
		const { error } = await run('organizationMembership', 'updateRole', {
			...membership(),
			userId: byId('user_nobody'),
			role: 'org:admin',
		});
		expect(error?.message).toBeTruthy();
		expect(error?.description).not.toContain('There is no role');
	});

	test('with the name of another is an error that names the keys', async () => {
		await result('organizationRole', 'create', { name: 'Admin', key: 'org:chief' });
		expect((await updateRole('admin')).error?.message).toBe(
			"'admin' matches 2 roles: Admin (org:admin), Admin (org:chief). Use the key of one of them.",
		);
		expect((await updateRole('ORG:CHIEF')).json[0]).toMatchObject({ role: 'org:chief' });
	});

	test('filters members by its name, and a list takes several', async () => {
		const { organizationId } = membership();
		const members = async (role: unknown) =>
			(await run('organizationMembership', 'getAll', { organizationId, filters: { role } })).json;
		const both = await members('admin, MEMBER');
		expect(new Set(both.map(({ role }) => role))).toEqual(new Set(['org:admin', 'org:member']));
		expect((await members(['Member'])).length).toBeLessThan(both.length);
		expect(
			await refusal('organizationMembership', 'getAll', {
				organizationId,
				filters: { role: 'Member, owner' },
			}),
		).toBe(`There is no role 'owner'. ${listed}`);
	});

	test('is itself chosen by name or key', async () => {
		for (const name of ['member', 'org:member', 'Member']) {
			const role = await result('organizationRole', 'get', { organizationRoleId: by('key', name) });
			expect(role).toMatchObject({ key: 'org:member' });
		}
		expect(reads('/organization_roles?')[0]).toBe(ROLES);
	});
});

describe('a role set', () => {
	test('takes roles by name, and compares what they stand for', async () => {
		const set = {
			name: 'Agency',
			roles: ['Admin', 'org:member'],
			defaultRoleKey: 'member',
			creatorRoleKey: 'org:admin',
		};
		const created = await result('roleSet', 'create', set);
		expect(created).toMatchObject({ defaultRoleKey: 'org:member', creatorRoleKey: 'org:admin' });
		expect(await refusal('roleSet', 'create', { ...set, roles: 'Admin' })).toBe(
			"'Default Role Name or ID' is not among 'Role Names or IDs'",
		);
		const replace = { roleSetId: byId(created.id), roleKey: 'Admin', toRoleKey: 'org:admin' };
		expect(await refusal('roleSet', 'replaceRole', replace)).toContain('are the same');

		await result('organizationRole', 'create', { name: 'Client', key: 'org:client' });
		const agency = await result('roleSet', 'create', {
			...set,
			name: 'Clients',
			roles: 'admin, client',
			defaultRoleKey: 'Client',
		});
		const mapping = [{ from: 'Member', to: 'CLIENT' }];
		await result('roleSet', 'replaceSet', {
			roleSetId: by('key', 'role_set:default'),
			destRoleSetKey: byId(agency.id),
			additionalFields: { reassignmentMappings: { mapping } },
		});
	});
});

describe('a permission', () => {
	test('goes by name or key in a list, and travels as its ID', async () => {
		const editor = await result('organizationRole', 'create', {
			name: 'Editor',
			key: 'org:editor',
			additionalFields: { permissions: 'Read reports, ORG:REPORTS:MANAGE' },
		});
		const keys = (record: { permissions: Array<{ key: string }> }) =>
			record.permissions.map(({ key }) => key).toSorted();
		expect(keys(editor as never)).toEqual(['org:reports:manage', 'org:reports:read']);
		expect(reads('/organization_permissions')).toHaveLength(1);
		const updated = await result('organizationRole', 'update', {
			organizationRoleId: by('key', 'Editor'),
			updateFields: { permissions: ['reports:read'] },
		});
		expect(keys(updated as never)).toEqual(['org:reports:read']);
	});

	test('is assigned and removed by its key', async () => {
		const both = {
			organizationRoleId: by('key', 'Member'),
			permissionId: by('key', 'org:reports:manage'),
		};
		const assigned = await result('organizationRole', 'assignPermission', both);
		expect(assigned.permissions).toContainEqual(
			expect.objectContaining({ key: 'org:reports:manage' }),
		);
		const removed = await result('organizationRole', 'removePermission', both);
		expect(removed.permissions).not.toContainEqual(
			expect.objectContaining({ key: 'org:reports:manage' }),
		);
		const unknown = { ...both, permissionId: by('key', 'org:none:read') };
		expect(await refusal('organizationRole', 'assignPermission', unknown)).toContain(
			"There is no permission 'org:none:read'. Permissions in this instance: ",
		);
	});
});
