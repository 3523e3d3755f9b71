import type { IDataObject } from 'n8n-workflow';
import { byId } from '../support/locator';
import { onSandbox } from '../support/onSandbox';
import { parametersOf } from '../support/parametersOf';

/** Operations that do in one step what takes people several. */
const sandbox = onSandbox();
const { run, requests } = sandbox;

const usersWith = (email: string) =>
	[...sandbox.store.users.values()].filter(({ email_addresses }) =>
		email_addresses.some(({ email_address }) => email_address === email),
	);

describe('Create or Update', () => {
	const save = async (email: string, fields: IDataObject, more = {}) =>
		await run('user', 'createOrUpdate', {
			...parametersOf('user', 'createOrUpdate', { matchBy: 'email', matchEmail: email, ...fields }),
			...more,
		});

	test('creates a user that is not there, and updates the one that is', async () => {
		const first = await save('new@example.com', {
			firstName: 'New',
			publicMetadata: '{"plan": "free", "seats": 1}',
			emailAddress: 'second@example.com',
		});
		expect(first.items[0].json).toMatchObject({ firstName: 'New', created: true, success: true });
		const second = await save('New@Example.com', {
			lastName: 'User',
			publicMetadata: '{"plan": "pro"}',
		});
		expect(second.error).toBeUndefined();
		expect(second.items[0].json).toMatchObject({
			id: first.items[0].json.id,
			firstName: 'New',
			lastName: 'User',
			created: false,
			publicMetadata: { plan: 'pro', seats: 1 },
		});
		expect(usersWith('new@example.com')).toHaveLength(1);
		expect(usersWith('second@example.com')).toHaveLength(1);
	});

	test('looks for an email address where Match By comes out empty', async () => {
		const { items } = await save(
			'empty@example.com',
			{},
			{
				matchBy: '={{ "" }}',
				matchExternalId: '={{ "" }}',
				matchUsername: '={{ "" }}',
			},
		);
		expect(items[0].json).toMatchObject({ created: true, success: true });
		expect(usersWith('empty@example.com')).toHaveLength(1);
	});

	test('reads the value of the kind that each item matches by, and no other', async () => {
		const values = {
			matchBy: '={{ $json.by }}',
			matchEmail: '={{ $json.email }}',
			matchExternalId: '={{ $json.externalId }}',
			matchUsername: 'undefined',
			additionalFields: { username: '={{ $json.name }}', skipPasswordRequirement: true },
		};
		const items = [
			{ by: 'email', email: 'kind@example.com' },
			{ by: 'externalId', externalId: 'crm-kind', name: 'kind' },
			{ by: 'externalId', email: 'unused@example.com' },
		];
		const { json } = await run('user', 'createOrUpdate', values, {
			items,
			onError: 'continueRegularOutput',
		});
		expect(json[0]).toMatchObject({ created: true });
		expect(json[1]).toMatchObject({ created: true, externalId: 'crm-kind' });
		expect(json[2]).toMatchObject({
			error: "The expression in 'External ID to Match' gave no value for item 2",
		});
		expect(usersWith('unused@example.com')).toEqual([]);
	});

	test('with nothing to change, gives the user as it is', async () => {
		await save('calm@example.com', { firstName: 'Calm' });
		const { items } = await save('calm@example.com', { emailAddress: 'other@example.com' });
		expect(items[0].json).toMatchObject({ firstName: 'Calm', created: false });
		expect(usersWith('other@example.com')).toEqual([]);
	});

	test('twice in one run: the second item updates what the first has created', async () => {
		const { items, error } = await run(
			'user',
			'createOrUpdate',
			{
				matchBy: 'externalId',
				matchExternalId: 'crm-1',
				additionalFields: { username: '={{ $json.name }}', skipPasswordRequirement: true },
			},
			{ items: [{ name: 'first_name' }, { name: 'second_name' }] },
		);
		expect(error?.message).toBeUndefined();
		expect(items.map(({ json }) => [json.username, json.created])).toEqual([
			['first_name', true],
			['second_name', false],
		]);
	});

	test('two runs that meet leave one user, and both succeed', async () => {
		const runs = await Promise.all(
			['Left', 'Right', 'Middle'].map(
				async (firstName) => await save('meet@example.com', { firstName }),
			),
		);
		expect(runs.map(({ error }) => error?.message)).toEqual([undefined, undefined, undefined]);
		expect(runs.filter(({ items }) => items[0].json.created)).toHaveLength(1);
		expect(requests.filter((line) => line === 'POST /users 422').length).toBeGreaterThan(0);
		expect(usersWith('meet@example.com')).toHaveLength(1);
	});

	test('what Clerk refuses for another reason stays an error', async () => {
		const { error } = await save('weak@example.com', { password: 'x' });
		expect(error?.message).toMatch(/password/i);
		expect(usersWith('weak@example.com')).toEqual([]);
	});

	test('raw is the record alone', async () => {
		const { items } = await save('raw@example.com', {}, { output: 'raw' });
		expect(items[0].json).toMatchObject({ object: 'user' });
		expect(items[0].json).not.toHaveProperty('created');
	});
});

describe('Revoke All', () => {
	const sessionsOf = (userId: string) =>
		[...sandbox.store.sessions.values()].filter(({ user_id }) => user_id === userId);
	const revokeAll = async (userId: string) =>
		await run('session', 'revokeAll', { userId: byId(userId) });

	test('ends every session that is not over yet, and tells how many', async () => {
		const live = [...sandbox.store.sessions.values()].filter(({ status }) => status === 'active');
		const [{ user_id: userId }] = live;
		const active = sessionsOf(userId).filter(({ status }) => status === 'active');
		const others = sessionsOf(userId).length - active.length;
		const { items, error } = await revokeAll(userId);
		expect(error?.message).toBeUndefined();
		expect(items[0].json).toEqual({
			userId,
			revokedCount: active.length,
			sessionIds: expect.arrayContaining(active.map(({ id }) => id)) as unknown,
			success: true,
		});
		expect(sessionsOf(userId).filter(({ status }) => status === 'active')).toEqual([]);
		expect(requests.filter((line) => line.startsWith('POST'))).toHaveLength(active.length);
		expect(sessionsOf(userId)).toHaveLength(active.length + others);
		expect((await revokeAll(userId)).items[0].json).toMatchObject({ revokedCount: 0 });
	});
});
