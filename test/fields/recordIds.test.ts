import { everyOperation, shownBy, smallest } from '../support/everyOperation';
import { by, byId } from '../support/locator';
import { runNode } from '../support/runNode';
import { standInForClerk } from '../support/standInForClerk';

/** What is typed under By ID and is no ID of the record that is wanted. Nothing is sent then. */
const email = 'ada@example.com';

async function refusal(
	resource: string,
	operation: string,
	parameters: object,
	items: Array<{ id: string }>,
) {
	const sent = standInForClerk(() => ({ body: { id: 'x' } }));
	const { error } = await runNode({ resource, operation, ...parameters }, { items });
	expect(sent).toEqual([]);
	return error;
}

const fromItem = byId('={{ $json.id }}');

test.each([
	['user', 'get', { userId: fromItem }, "Choose By Email in the field 'User'."],
	['user', 'get', { userId: '={{ $json.id }}' }, "Choose By Email in the field 'User'."],
	['user', 'banMany', { userId: fromItem }, "Choose By Email in the field 'User'."],
	[
		'invitation',
		'revoke',
		{ invitationId: fromItem },
		"Choose By Email in the field 'Invitation'.",
	],
	[
		'waitlistEntry',
		'reject',
		{ waitlistEntryId: fromItem },
		"Choose By Email in the field 'Waitlist Entry'.",
	],
	[
		'blocklistIdentifier',
		'delete',
		{ identifierId: fromItem },
		"Choose By Identifier in the field 'Identifier'.",
	],
	[
		'organization',
		'get',
		{ organizationId: fromItem },
		"The field 'Organization' needs the ID of an organization, which starts with org_.",
	],
	[
		'emailAddress',
		'get',
		{ emailAddressId: fromItem },
		"The field 'Email Address' needs the ID of an email address, which starts with idn_.",
	],
])(
	'an email address as the ID in %s: %s says where it goes',
	async (resource, operation, parameters, remedy) => {
		const error = await refusal(resource, operation, parameters, [{ id: email }]);
		expect(error?.message).toBe(`This looks like an email address. ${remedy}`);
		expect(error?.description).toContain(`'${email}' was given as an ID.`);
		expect(error?.context.itemIndex).toBe(0);
	},
);

test('a key as the ID of a role says where it goes', async () => {
	const error = await refusal('organizationRole', 'get', { organizationRoleId: fromItem }, [
		{ id: 'org:admin' },
	]);
	expect(error?.message).toBe(
		"This looks like a key. Choose By Name or Key in the field 'Organization Role'.",
	);
});

test.each([
	['user', 'get', 'userId', 'org_2NNEqL', 'an organization, not of a user'],
	['user', 'get', 'userId', 'orgmem_2NNEqL', 'an organization membership, not of a user'],
	['organization', 'get', 'organizationId', 'user_2NNEqL', 'a user, not of an organization'],
	['session', 'get', 'sessionId', 'client_2NNEqL', 'a client, not of a session'],
	['client', 'get', 'clientId', 'sess_2NNEqL', 'a session, not of a client'],
	[
		'invitation',
		'revoke',
		'invitationId',
		'orginv_2NNEqL',
		'an organization invitation, not of an invitation',
	],
	['phoneNumber', 'get', 'phoneNumberId', 'user_2NNEqL', 'a user, not of a phone number'],
])('%s: %s refuses in %s the ID %s', async (resource, operation, field, id, words) => {
	const error = await refusal(resource, operation, { [field]: fromItem }, [{ id }]);
	expect(error?.message).toBe(`'${id}' is the ID of ${words}`);
});

test.each([
	['organization', 'get', 'organizationId', 'acme-inc'],
	['user', 'get', 'userId', 'legacy_1042'],
	['user', 'get', 'userId', '1042'],
	['roleSet', 'get', 'roleSetId', 'role_set:agency'],
])(
	'%s: %s lets Clerk judge in %s what may be right: %s',
	async (resource, operation, field, id) => {
		const sent = standInForClerk(() => ({ body: { id } }));
		const { error } = await runNode({ resource, operation, [field]: byId(id) });
		expect(error?.message).toBeUndefined();
		expect(sent).toHaveLength(1);
	},
);

test('an external account, which is also an identification, takes either kind of ID', async () => {
	const sent = standInForClerk(() => ({ body: { id: 'eac_1' } }));
	for (const id of ['eac_1', 'idn_1']) {
		const { error } = await runNode({
			resource: 'user',
			operation: 'deleteExternalAccount',
			userId: byId('user_1'),
			externalAccountId: byId(id),
		});
		expect(error?.message).toBeUndefined();
	}
	expect(sent).toHaveLength(2);
});

describe('every locator', () => {
	const locators = everyOperation.flatMap((declared) =>
		declared.operation.fields
			.filter(({ property }) => property.type === 'resourceLocator')
			.map((field) => ({ ...declared, declared, field })),
	);

	test.each(locators)('$name, $field.name refuses an email address as an ID', async (one) => {
		const sent = standInForClerk(() => ({ body: {} }));
		const { error } = await runNode(
			{
				...smallest(one.declared),
				...shownBy(one.field),
				[one.field.name]: fromItem,
			},
			{ items: [{ id: email }] },
		);
		expect(error?.message).toContain('This looks like an email address. ');
		expect(error?.message).toContain(`field '${one.field.property.displayName}'`);
		expect(sent).toEqual([]);
	});

	// n8n would refuse to run, in words of its own, what a rule of the panel does not accept.
	test.each(locators)('$name, $field.name says it too where it was typed', async (one) => {
		const parameters = {
			...smallest(one.declared),
			...shownBy(one.field),
			[one.field.name]: byId(email),
		};
		const { error } = await runNode(parameters);
		expect(error?.message).toContain('This looks like an email address. ');
	});
});

test('By Email takes the address as before', async () => {
	const verification = { status: 'verified' };
	const user = { id: 'user_1', email_addresses: [{ email_address: email, verification }] };
	const sent = standInForClerk(({ path }) => ({ body: path === '/users' ? [user] : user }));
	const { error } = await runNode({
		resource: 'user',
		operation: 'get',
		userId: by('email', email),
	});
	expect(error?.message).toBeUndefined();
	expect(sent.at(-1)?.path).toBe('/users/user_1');
});
