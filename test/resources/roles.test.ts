import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Json } from '../../sandbox/start.mts';
import { by, byId } from '../support/locator';
import { onSandbox } from '../support/onSandbox';

/** Roles, permissions and role sets. */
const sandbox = onSandbox({ forEachTest: true });
const { result, refusal, pick, choices } = sandbox;

const createRole = async (name: string, additionalFields: INodeParameters = {}) =>
	await result('organizationRole', 'create', {
		name,
		key: `org:${name.toLowerCase()}`,
		additionalFields,
	});
const keys = (records: IDataObject[]) => records.map(({ key }) => key);
const clerk = async (path: string) => (await sandbox.ask('GET', path)).body as Json;

describe('a role', () => {
	test('is created with permissions from the list, found by the dropdown, and given', async () => {
		const offered = await choices('getPermissions');
		const wanted = offered.filter(({ name }) => name.includes('org:reports:'));
		expect(wanted).toHaveLength(2);
		const created = await createRole('Editor', {
			permissions: wanted.map(({ value }) => value as string),
		});
		expect(created).toMatchObject({ key: 'org:editor', isCreatorEligible: false, success: true });
		expect(keys(created.permissions)).toEqual(
			expect.arrayContaining(['org:reports:read', 'org:reports:manage']),
		);

		expect(await choices('getRoles')).toEqual([
			{ name: 'Admin (org:admin)', value: 'org:admin' },
			{ name: 'Editor (org:editor)', value: 'org:editor' },
			{ name: 'Member (org:member)', value: 'org:member' },
		]);

		const [membership] = [...sandbox.store.memberships.values()];
		const path = `/organizations/${membership.organization_id}/memberships/${membership.user_id}`;
		const given = await sandbox.ask('PATCH', path, { role: 'org:editor' });
		expect(given.body).toMatchObject({ role: 'org:editor', role_name: 'Editor' });
		expect(given.body.permissions).toContain('org:reports:read');
		expect(
			await refusal('organizationRole', 'delete', { organizationRoleId: byId(created.id) }),
		).toContain('assigned to members');
	});

	test('gains and loses a permission, which its own picker shows', async () => {
		const role = byId((await createRole('Editor')).id);
		const [reading] = await pick('searchPermissions', 'reports:read');
		const both = { organizationRoleId: role, permissionId: by('list', reading.value) };
		const assigned = await result('organizationRole', 'assignPermission', both);
		expect(keys(assigned.permissions)).toEqual(['org:reports:read']);
		expect(await refusal('organizationRole', 'assignPermission', both)).toContain('already');

		const ofRole = async () => await pick('searchRolePermissions', '', both);
		expect(await ofRole()).toEqual([
			{ name: 'Read reports (org:reports:read)', value: reading.value },
		]);
		expect((await result('organizationRole', 'removePermission', both)).permissions).toEqual([]);
		expect(await ofRole()).toEqual([]);
	});

	test('takes permissions as comma-separated text, and can be rid of them and its description', async () => {
		const { data } = await clerk('/organization_permissions?query=org:reports');
		const ids = data.map(({ id }: Json) => id);
		const { id } = await createRole('Editor', {
			description: 'Writes',
			permissions: ids.join(', '),
		});
		const update = async (updateFields: INodeParameters) =>
			await result('organizationRole', 'update', { organizationRoleId: byId(id), updateFields });
		const renamed = await update({ name: 'Writer' });
		expect(renamed).toMatchObject({ name: 'Writer', description: 'Writes' });
		expect(renamed.permissions).toHaveLength(2);
		const emptied = await update({ fieldsToClear: ['description', 'permissions'] });
		expect(emptied).toMatchObject({ description: null, permissions: [] });
	});

	test('has a key of its own form, or is not sent', async () => {
		for (const key of ['editor', 'org:Editor', 'org:a:b', 'org:']) {
			const said = await refusal('organizationRole', 'create', { name: 'Editor', key });
			expect(said).toBe(`'Key' can't be '${key}'`);
		}
	});
});

test('system permissions stay as they are; a permission that is deleted leaves its roles', async () => {
	const system = (await clerk('/organization_permissions?query=sys_profile:manage')).data[0].id;
	expect(
		await refusal('organizationPermission', 'delete', { permissionId: byId(system) }),
	).toContain('System permissions');
	expect(
		await refusal('organizationPermission', 'create', { name: 'X', key: 'org:sys_x:read' }),
	).toBe("'Key' can't be 'org:sys_x:read'");
	const own = await result('organizationPermission', 'create', {
		name: 'Ship',
		key: 'org:orders:ship',
	});
	const { id } = await createRole('Shipper', { permissions: [own.id, system] });
	await result('organizationPermission', 'delete', { permissionId: byId(own.id) });
	const role = await result('organizationRole', 'get', { organizationRoleId: byId(id) });
	expect(keys(role.permissions)).toEqual(['org:sys_profile:manage']);
});

describe('a role set', () => {
	const DEFAULT = by('key', 'role_set:default');
	const AGENCY = { name: 'Agency', defaultRoleKey: 'org:member', creatorRoleKey: 'org:admin' };
	const membersOf = ({ roles }: Json, key: string) =>
		roles.find((role: Json) => role.key === key)?.membersCount;

	test('has one role replaced by another, for its members too', async () => {
		await createRole('Editor');
		const added = await result('roleSet', 'addRoles', {
			roleSetId: DEFAULT,
			roleKeys: 'org:editor',
			additionalFields: { defaultRoleKey: 'org:editor' },
		});
		expect(keys(added.roles)).toEqual(['org:admin', 'org:member', 'org:editor']);
		expect(added).toMatchObject({ defaultRoleKey: 'org:editor', creatorRoleKey: 'org:admin' });
		const before = membersOf(added, 'org:member');
		expect(before).toBeGreaterThan(0);

		const replaced = await result('roleSet', 'replaceRole', {
			roleSetId: byId(added.id),
			roleKey: 'org:member',
			toRoleKey: 'org:editor',
		});
		expect(keys(replaced.roles)).toEqual(['org:admin', 'org:editor']);
		expect(membersOf(replaced, 'org:editor')).toBe(before);
	});

	test('is replaced by another, which is sent by its key however it was chosen', async () => {
		await createRole('Client');
		const agency = await result('roleSet', 'create', {
			...AGENCY,
			roles: ['org:admin', 'org:client'],
			defaultRoleKey: 'org:client',
		});
		expect(agency).toMatchObject({ key: 'role_set:agency', type: 'custom' });
		const replace = { roleSetId: DEFAULT, destRoleSetKey: by('list', agency.id) };
		expect(await refusal('roleSet', 'replaceSet', replace)).toContain('org:member need another');

		const mapping = [{ from: 'org:member', to: 'org:client' }];
		const additionalFields = { reassignmentMappings: { mapping } };
		const gone = await result('roleSet', 'replaceSet', { ...replace, additionalFields });
		expect(gone).toMatchObject({ object: 'role_set', deleted: true, success: true });
		expect(await refusal('roleSet', 'get', { roleSetId: DEFAULT })).toContain('No role set');
		const left = await result('roleSet', 'get', { roleSetId: byId(agency.id) });
		expect(left.type).toBe('initial');
		expect(membersOf(left, 'org:client')).toBeGreaterThan(0);
	});

	test('whose roles do not go together is not sent', async () => {
		const create = async (more: INodeParameters) =>
			await refusal('roleSet', 'create', { ...AGENCY, ...more });
		expect(await create({ roles: ['org:admin'] })).toBe(
			"'Default Role Name or ID' is not among 'Role Names or IDs'",
		);
		expect(await create({ roles: Array.from({ length: 11 }, (_, at) => `org:r${at}`) })).toBe(
			"'Role Names or IDs' has 11 values",
		);
		expect(await create({ roles: '={{ [] }}' })).toBe(
			"The expression in 'Role Names or IDs' gave no value for item 0",
		);
		expect(
			await refusal('roleSet', 'replaceRole', {
				roleSetId: DEFAULT,
				roleKey: 'org:member',
				toRoleKey: 'org:member',
			}),
		).toContain('are the same');
		const half = { reassignmentMappings: { mapping: [{ from: 'org:member', to: '' }] } };
		expect(
			await refusal('roleSet', 'replaceSet', {
				roleSetId: DEFAULT,
				destRoleSetKey: by('key', 'role_set:other'),
				additionalFields: half,
			}),
		).toBe("'Reassignment Mappings' has a mapping with one role only");
	});
});
