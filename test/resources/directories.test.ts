import type { IDataObject } from 'n8n-workflow';
import type { Json } from '../../sandbox/start.mts';
import { byId } from '../support/locator';
import { onSandbox } from '../support/onSandbox';

/** Directories and the roles of their groups, on the sandbox. */
const sandbox = onSandbox({ forEachTest: true });
const { run, result, refusal, pick, requests } = sandbox;

const OLDER = { options: { endpoint: 'scimDirectories' } };
const BOTH: Array<[string, object]> = [
	['Directories', {}],
	['SCIM Directories', OLDER],
];
const goingOn = { onError: 'continueRegularOutput' } as const;

/** The one in use, which has two group mappings. */
const inUse = () => [...sandbox.store.directories.values()].find(({ enabled }) => enabled)!;
const directoryId = () => byId(inUse().id);
const roleIds = () => [...sandbox.store.roles.keys()];
const connectionId = () => byId([...sandbox.store.enterpriseConnections.keys()][0]);

/** What was sent to change something: `PUT /directories/… 200`. */
const writes = () => requests.filter((line) => !line.startsWith('GET '));

const SHEET: IDataObject[] = [
	{ group: 'g-support', role: 'Member' },
	{ group: '00gadmins', role: 'org:admin' },
	{ group: 'g-staff', role: 'member' },
];
const ROW = { directoryGroupId: '={{ $json.group }}', roleId: '={{ $json.role }}' };
const replace = async (items: IDataObject[], more: object = {}, settings: object = {}) =>
	await run(
		'directory',
		'replaceGroupMappings',
		{ directoryId: directoryId(), mappings: { row: [ROW] }, ...more },
		{ items, ...settings },
	);
const mapped = async () => {
	const all = await run('directory', 'getAllGroupMappings', {
		directoryId: directoryId(),
		returnAll: true,
	});
	return all.json.map((one) => [one.precedence, one.directoryGroupId, one.roleKey]);
};
const SEEDED = [
	[1, '00gadmins', 'org:admin'],
	[2, '00geveryone', 'org:member'],
];

describe.each(BOTH)('by the name %s', (_, options) => {
	const path = options === OLDER ? '/scim_directories' : '/directories';

	test('a directory is created, changed, rotated and deleted', async () => {
		const created = await result('directory', 'create', {
			enterpriseConnectionId: connectionId(),
			provider: 'okta',
			additionalFields: {
				name: 'New',
				groupRoleMappings: {
					row: [
						{ directoryGroupId: 'g1', roleId: 'Admin', directoryGroupDisplayName: 'Bosses' },
						{ directoryGroupId: 'g2', roleId: 'org:member', directoryGroupDisplayName: '' },
					],
				},
			},
			...options,
		});
		expect(created).toMatchObject({
			name: 'New',
			provider: 'okta',
			enabled: true,
			groupRoleMappingEnabled: true,
			endpointUrl: expect.stringMatching(/^https:/),
			apiKey: expect.stringMatching(/^ak_/),
			success: true,
		});
		const own = { directoryId: byId(created.id), ...options };
		const mappings = await run('directory', 'getAllGroupMappings', own);
		expect(mappings.json).toMatchObject([
			{ directoryGroupId: 'g1', directoryGroupDisplayName: 'Bosses', roleKey: 'org:admin' },
			{ directoryGroupId: 'g2', roleKey: 'org:member', precedence: 2 },
		]);

		const update = async (updateFields: object) =>
			await result('directory', 'update', { ...own, updateFields });
		const { attributeMapping } = created;
		const merged = await update({ attributeMapping: '{"last_name": null, "title": "title"}' });
		const kept = { ...attributeMapping, title: 'title' };
		delete kept.last_name;
		expect(merged.attributeMapping).toEqual(kept);
		expect(await update({ enabled: false })).toMatchObject({ enabled: false, name: 'New' });

		const rotated = await result('directory', 'rotateApiKey', own);
		expect(rotated.apiKey).toMatch(/^ak_/);
		expect(rotated.apiKey).not.toBe(created.apiKey);
		const { id } = created;
		const got = await result('directory', 'get', own);
		expect(got).toMatchObject({ id, enabled: false });
		expect(JSON.stringify(got)).not.toContain(String(rotated.apiKey));
		expect(await result('directory', 'delete', own)).toMatchObject({ id, deleted: true });
		expect(await refusal('directory', 'get', own)).toContain('No directory');
		const sent = requests.filter((line) => line.includes('directories'));
		expect(sent.filter((line) => !line.includes(` ${path}`))).toEqual([]);
	});

	test('a group gets a role and loses it', async () => {
		const own = { directoryId: directoryId(), ...options };
		const group = { directoryGroupId: 'g1', roleId: 'Member' };
		const created = await result('directory', 'createGroupMapping', { ...own, ...group });
		expect(created).toMatchObject({
			directoryId: inUse().id,
			directoryGroupId: 'g1',
			roleKey: 'org:member',
			roleId: roleIds()[1],
			precedence: 3,
		});
		const groupMappingId = byId(created.id);
		const gone = await result('directory', 'deleteGroupMapping', { ...own, groupMappingId });
		expect(gone).toMatchObject({ id: created.id, deleted: true });
		expect(await mapped()).toEqual(SEEDED);
	});

	test('all input items replace the list, in their order', async () => {
		const { items, json, error } = await replace(SHEET, options);
		expect(error?.message).toBeUndefined();
		expect(json.map((one) => [one.precedence, one.directoryGroupId, one.roleKey])).toEqual([
			[1, 'g-support', 'org:member'],
			[2, '00gadmins', 'org:admin'],
			[3, 'g-staff', 'org:member'],
		]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([
			{ item: 0 },
			{ item: 1 },
			{ item: 2 },
		]);
		expect(writes()).toEqual([`PUT ${path}/${inUse().id}/group_role_mappings 200`]);
		// The roles of all items are looked up at once.
		expect(requests).toHaveLength(2);
	});

	test('all of them are deleted on purpose', async () => {
		const own = { directoryId: directoryId(), ...options };
		expect(await result('directory', 'deleteAllGroupMappings', own)).toEqual({
			directoryId: inUse().id,
			groupMappings: [],
			success: true,
		});
		expect(await mapped()).toEqual([]);
	});
});

test('the result is the same by both names', async () => {
	for (const operation of ['get', 'getAll', 'getAllGroupMappings']) {
		const own = { directoryId: directoryId() };
		const [newer, older] = [
			await run('directory', operation, own),
			await run('directory', operation, { ...own, ...OLDER }),
		];
		expect(newer.json.length).toBeGreaterThan(0);
		expect(older.json).toEqual(newer.json);
	}
});

describe('Replace Group Mappings', () => {
	test('takes rows of one item, and each group once', async () => {
		const row = [
			{ directoryGroupId: 'g1', roleId: 'org:admin' },
			{ directoryGroupId: 'g2', roleId: roleIds()[1] },
			{ directoryGroupId: 'g1', roleId: 'Admin' },
		];
		const { json, items } = await replace([{}, {}], { mappings: { row } });
		expect(await mapped()).toEqual([
			[1, 'g1', 'org:admin'],
			[2, 'g2', 'org:member'],
		]);
		expect(json).toHaveLength(4);
		expect(items[3]?.pairedItem).toEqual({ item: 1 });
	});

	test('sends a list for each directory', async () => {
		const [, other] = [...sandbox.store.directories.values()];
		other.group_role_mapping_enabled = true;
		const items = [
			{ directory: inUse().id, group: 'g1', role: 'Admin' },
			{ directory: other.id, group: 'g2', role: 'Member' },
			{ directory: inUse().id, group: 'g3', role: 'Member' },
		];
		const { json } = await replace(items, { directoryId: byId('={{ $json.directory }}') });
		expect(json.map((one) => [one.directoryId, one.precedence])).toEqual([
			[inUse().id, 1],
			[other.id, 1],
			[inUse().id, 2],
		]);
		expect(writes()).toHaveLength(2);
	});

	/** What is wrong with an item among good ones, and the error. */
	const WRONG: Array<[string, IDataObject, string]> = [
		['has no group', { role: 'Admin' }, "'Group ID' is empty"],
		['has no role', { group: 'g1' }, "'Role Name or ID' is empty"],
		['names no role', { group: 'g1', role: 'Boss' }, "There is no role 'Boss'"],
		[
			'gives a group a second role',
			{ group: '00gadmins', role: 'Member' },
			"The group '00gadmins' is mapped to two roles",
		],
	];

	test.each(WRONG)('an item that %s: nothing is sent', async (_, item, message) => {
		const { error, items } = await replace([...SHEET, item]);
		expect(error?.message).toContain(message);
		expect(items).toEqual([]);
		expect(writes()).toEqual([]);
	});

	test.each(WRONG)('nor when the node continues: %s', async (_, item, message) => {
		const { json } = await replace([...SHEET, item], {}, goingOn);
		expect(json).toHaveLength(4);
		expect(json[3]?.error).toContain(message);
		expect(json[0]?.error).toMatch(/so nothing was replaced|is mapped to two roles/);
		expect(writes()).toEqual([]);
		expect(await mapped()).toEqual(SEEDED);
	});

	test('a refusal is not followed by a request for each item', async () => {
		inUse().group_role_mapping_enabled = false;
		const { json } = await replace(SHEET, {}, goingOn);
		expect(json.map((one) => one.error)).toEqual(
			SHEET.map(() => 'Group role mapping is not enabled for this directory.'),
		);
		expect(writes()).toHaveLength(1);
	});

	test('an empty item clears nothing', async () => {
		for (const mappings of [{ row: [ROW] }, { row: [] }, {}]) {
			expect((await replace([{}], { mappings })).error?.message).toContain('is empty');
		}
		expect((await replace([])).items).toEqual([]);
		expect(writes()).toEqual([]);
	});
});

describe('what Clerk refuses', () => {
	test('a role that does not exist is named', async () => {
		const { error } = await run('directory', 'createGroupMapping', {
			directoryId: directoryId(),
			directoryGroupId: 'g1',
			roleId: 'role_2NNEqL2nrIRdJ194ndJqAHwEfxC',
		});
		expect(error?.description).toContain('There is no role');
		const row = [{ directoryGroupId: 'g1', roleId: 'role_2NNEqL2nrIRdJ194ndJqAHwEfxC' }];
		const replaced = await replace([{}], { mappings: { row } });
		expect(replaced.error?.description).toContain('There is no role');
	});

	test('two names of a group that differ, and a group without any', async () => {
		const path = `/directories/${inUse().id}/group_role_mappings`;
		const ask = async (body: object) =>
			(await sandbox.ask('POST', path, { role_id: roleIds()[0], ...body })).status;
		expect(await ask({ directory_group_id: 'a', scim_group_id: 'b' })).toBe(422);
		expect(await ask({})).toBe(422);
		expect(await ask({ directory_group_id: 'a', scim_group_id: 'a' })).toBe(200);
		expect(await ask({ scim_group_id: 'a' })).toBe(422);
	});
});

test('directories and their mappings are picked from lists', async () => {
	const { id, name } = inUse();
	expect(await pick('searchDirectories', 'okta')).toEqual([{ name: `${name} (okta)`, value: id }]);
	const [first] = await pick('searchGroupMappings', 'everyone', { directoryId: directoryId() });
	expect(first?.name).toBe('Everyone: Member');
	await expect(pick('searchGroupMappings', '', {})).rejects.toThrow("'Directory' must be chosen");
	const kept = [...sandbox.store.groupMappings.values()] as Json[];
	expect(kept.map((one) => one.id)).toContain(first?.value);
});
