import { byId } from '../support/locator';
import { runNode, loadOutputFields } from '../support/runNode';
import { clerkUser } from '../support/samples';
import { standInForClerk } from '../support/standInForClerk';

/** The three forms of a result: simplified, raw and selected fields. */

const getUser = {
	resource: 'user',
	operation: 'get',
	userId: byId('user_1'),
};

test('raw is what Clerk sent, to the letter', async () => {
	standInForClerk(() => ({ body: clerkUser() }));
	const { items } = await runNode({ ...getUser, output: 'raw' });
	expect(items[0].json).toEqual(clerkUser());
});

test('metadata passes through as it is', async () => {
	standInForClerk(() => ({ body: clerkUser() }));
	const { items } = await runNode(getUser);
	expect(items[0].json.publicMetadata).toEqual({ plan_name: 'pro', seats: { used_now: 3 } });
});

test('selected fields come with the ID, and only they', async () => {
	standInForClerk(() => ({ body: clerkUser({ external_accounts: [{ id: 'eac_1' }] }) }));
	for (const selectedFields of [
		['firstName', 'privateMetadata', 'externalAccounts'],
		'={{ "firstName, privateMetadata, externalAccounts" }}',
	]) {
		const { items } = await runNode({ ...getUser, output: 'selected', selectedFields });
		expect(items[0].json).toEqual({
			id: 'user_1',
			firstName: 'Ada',
			privateMetadata: { crm_id: 7 },
			externalAccounts: [{ id: 'eac_1' }],
		});
	}
});

test('lists leave private and unsafe metadata out, unless they are selected', async () => {
	standInForClerk(() => ({ body: [clerkUser()] }));
	const getAll = { resource: 'user', operation: 'getAll' };
	const simplified = await runNode(getAll);
	expect(Object.keys(simplified.items[0].json)).not.toContain('privateMetadata');
	expect(Object.keys(simplified.items[0].json)).not.toContain('unsafeMetadata');
	const selected = await runNode({
		...getAll,
		output: 'selected',
		selectedFields: ['unsafeMetadata'],
	});
	expect(selected.items[0].json).toEqual({ id: 'user_1', unsafeMetadata: { tour_done: true } });
});

test('the editor offers the fields of the operation at hand', async () => {
	const names = async (resource: string) =>
		(await loadOutputFields({ resource, operation: 'get' })).map(({ value }) => value);
	expect(await names('user')).toEqual(expect.arrayContaining(['firstName', 'privateMetadata']));
	expect(await names('user')).not.toContain('id');
	expect(await names('session')).toEqual(expect.arrayContaining(['status', 'latestActivity']));
});
