import { sleep, type IDataObject, type INodeParameters } from 'n8n-workflow';
import { by, byId } from '../support/locator';
import { runNode } from '../support/runNode';
import { standInForClerk } from '../support/standInForClerk';

/**
 * Of two items that change the same record the second is sent when the first is answered, wherever
 * the record stands: in the path, in the body, by one name or another. Others run side by side.
 */
const from = (field: string) => byId(`={{ $json.${field} }}`);

/** Runs the items, the first of which is answered last, and tells how many were under way at once. */
async function overlap(parameters: INodeParameters, items: IDataObject[]) {
	let underWay = 0;
	let most = 0;
	const order: unknown[] = [];
	standInForClerk(async (request) => {
		most = Math.max(most, ++underWay);
		order.push([request.path, request.body]);
		await sleep(underWay === 1 ? 60 : 5);
		underWay--;
		return { body: { id: 'x' } };
	});
	const { error } = await runNode(parameters, { items });
	expect(error?.message).toBeUndefined();
	return { most, order: JSON.stringify(order) };
}

const email = { resource: 'emailAddress' };
const primary = { additionalFields: { primary: true } };

/** An operation, two items about one record, and two about different ones. */
const CASES: Record<string, [INodeParameters, IDataObject[], IDataObject[]]> = {
	'Email Address → Create, of one user': [
		{
			...email,
			operation: 'create',
			userId: from('user'),
			emailAddress: '={{ $json.to }}',
			...primary,
		},
		[
			{ user: 'user_1', to: 'first@example.com' },
			{ user: 'user_1', to: 'second@example.com' },
		],
		[
			{ user: 'user_1', to: 'first@example.com' },
			{ user: 'user_2', to: 'second@example.com' },
		],
	],
	'Email Address → Update, each to be the primary one': [
		{
			...email,
			operation: 'update',
			emailAddressId: from('id'),
			updateFields: { primary: '={{ $json.primary }}' },
		},
		[
			{ id: 'first', primary: true },
			{ id: 'second', primary: true },
		],
		[
			{ id: 'first', primary: true },
			{ id: 'second', primary: false },
		],
	],
	'Phone Number → Create, of one user': [
		{
			resource: 'phoneNumber',
			operation: 'create',
			userId: from('user'),
			phoneNumber: '={{ $json.to }}',
			...primary,
		},
		[
			{ user: 'user_1', to: '+1555first' },
			{ user: 'user_1', to: '+1555second' },
		],
		[
			{ user: 'user_1', to: '+1555first' },
			{ user: 'user_2', to: '+1555second' },
		],
	],
	'Organization Membership → Create, of one user': [
		{
			resource: 'organizationMembership',
			operation: 'create',
			organizationId: byId('org_1'),
			userId: from('user'),
			role: '={{ $json.role }}',
		},
		[
			{ user: 'user_1', role: 'org:first' },
			{ user: 'user_1', role: 'org:second' },
		],
		[
			{ user: 'user_1', role: 'org:first' },
			{ user: 'user_2', role: 'org:second' },
		],
	],
	'User → Create, with one username': [
		{
			resource: 'user',
			operation: 'create',
			emailAddress: '={{ $json.email }}',
			additionalFields: { username: '={{ $json.name }}' },
		},
		[
			{ email: 'first@example.com', name: 'ada' },
			{ email: 'second@example.com', name: 'Ada' },
		],
		[
			{ email: 'first@example.com', name: 'ada' },
			{ email: 'second@example.com', name: 'bob' },
		],
	],
};

describe.each(Object.entries(CASES))('%s', (_, [parameters, same, different]) => {
	test('one after the other', async () => {
		const { most, order } = await overlap(parameters, same);
		expect(most).toBe(1);
		expect(order.indexOf('first')).toBeLessThan(order.indexOf('second'));
	});

	test('others side by side', async () => {
		expect((await overlap(parameters, different)).most).toBe(2);
	});
});

test('a role set by its key and by its ID', async () => {
	const { most, order } = await overlap(
		{
			resource: 'roleSet',
			operation: 'update',
			roleSetId: '={{ $json.set }}',
			updateFields: { name: '={{ $json.name }}' },
		} as never,
		[
			{ set: byId('rset_1'), name: 'first' },
			{ set: by('key', 'role_set:default'), name: 'second' },
		],
	);
	expect(most).toBe(1);
	expect(order.indexOf('first')).toBeLessThan(order.indexOf('second'));
});

test('a primary e-mail address and another change of the same address keep their order', async () => {
	const { most } = await overlap(
		{
			resource: 'emailAddress',
			operation: 'update',
			emailAddressId: from('id'),
			updateFields: { verified: '={{ $json.verified }}', primary: '={{ $json.primary }}' },
		} as never,
		[
			{ id: 'idn_1', verified: true, primary: '' },
			{ id: 'idn_1', verified: '', primary: true },
			{ id: 'idn_2', verified: '', primary: true },
		],
	);
	expect(most).toBe(1);
});
