import type { IDataObject } from 'n8n-workflow';
import { byId } from '../support/locator';
import { runNode } from '../support/runNode';
import { clerkOrganization, clerkUser } from '../support/samples';
import { standInForClerk } from '../support/standInForClerk';

/** What the node finds out of a record for a person, and what it leaves out. */
async function got(resource: string, body: IDataObject): Promise<IDataObject> {
	standInForClerk(() => ({ body }));
	const chosen = {
		user: { userId: byId('user_1') },
		organization: { organizationId: byId('org_1') },
	};
	const { items } = await runNode({
		resource,
		operation: 'get',
		...chosen[resource as keyof typeof chosen],
	});
	return items[0].json;
}

test('a table of users begins with who they are', async () => {
	const names = Object.keys(await got('user', clerkUser()));
	expect(names.slice(0, 13)).toEqual([
		'id',
		'primaryEmailAddress',
		'firstName',
		'lastName',
		'fullName',
		'username',
		'externalId',
		'banned',
		'locked',
		'lastSignInAt',
		'createdAt',
		'updatedAt',
		'publicMetadata',
	]);
	expect(names.slice(-6)).toEqual([
		'hasImage',
		'imageUrl',
		'primaryEmailAddressId',
		'primaryPhoneNumberId',
		'primaryWeb3WalletId',
		'success',
	]);
});

test('the primary address is the primary one, wherever it is in the list', async () => {
	expect(await got('user', clerkUser())).toMatchObject({ primaryEmailAddress: 'ada@example.com' });
	const changed = clerkUser({
		primary_email_address_id: 'idn_2',
		primary_phone_number_id: 'idn_3',
	});
	expect(await got('user', changed)).toMatchObject({
		primaryEmailAddress: 'ada@example.org',
		primaryPhoneNumber: '+15555550100',
	});
});

test.each([
	['no primary one', { primary_email_address_id: null }],
	['one that is not in the list', { primary_email_address_id: 'idn_9' }],
	['no list', { email_addresses: null, phone_numbers: null, primary_phone_number_id: 'idn_3' }],
])('there is none with %s', async (_, changes) => {
	expect(await got('user', clerkUser(changes))).toMatchObject({
		primaryEmailAddress: null,
		primaryPhoneNumber: null,
	});
});

test.each([
	['Ada', 'Lovelace', 'Ada Lovelace'],
	['Ada', null, 'Ada'],
	[null, 'Lovelace', 'Lovelace'],
	['', '', null],
	[null, null, null],
])('%j and %j make %j', async (first_name, last_name, fullName) => {
	expect(await got('user', clerkUser({ first_name, last_name }))).toMatchObject({ fullName });
});

test('they can be selected', async () => {
	standInForClerk(() => ({ body: [clerkUser({ primary_email_address_id: 'idn_2' })] }));
	const { items } = await runNode({
		resource: 'user',
		operation: 'getAll',
		output: 'selected',
		selectedFields: ['fullName', 'primaryEmailAddress', 'primaryPhoneNumber'],
	});
	expect(items[0].json).toEqual({
		id: 'user_1',
		fullName: 'Ada Lovelace',
		primaryEmailAddress: 'ada@example.org',
		primaryPhoneNumber: null,
	});
});

test('counts that Clerk was not asked for are left out', async () => {
	const plain = Object.keys(await got('organization', clerkOrganization()));
	expect(plain).not.toContain('membersCount');
	expect(plain).not.toContain('pendingInvitationsCount');
	const counted = await got('organization', clerkOrganization({ members_count: 0 }));
	expect(counted).toMatchObject({ membersCount: 0 });
	expect(Object.keys(counted)).not.toContain('pendingInvitationsCount');
});
