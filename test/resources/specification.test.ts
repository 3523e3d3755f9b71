import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { byId } from '../support/locator';
import { runNode } from '../support/runNode';
import { clerkOrganization, clerkSession, clerkUser } from '../support/samples';
import { standInForClerk, type Reply, type SentRequest } from '../support/standInForClerk';

/**
 * The outputs of the specification, to the letter: each operation's names, with the type that
 * each value has when it is there. `null` stands in for any of them when it is missing.
 */
const EMAIL = { id: 'string', emailAddress: 'string' };
const PHONE = { id: 'string', phoneNumber: 'string' };
const VERIFIED = { verified: 'boolean' };

const NAMED_USER = {
	id: 'string',
	username: 'string',
	firstName: 'string',
	lastName: 'string',
	imageUrl: 'string',
	primaryEmailAddressId: 'string',
	primaryPhoneNumberId: 'string',
	externalId: 'string',
	createdAt: 'number',
	updatedAt: 'number',
	publicMetadata: 'object',
};
const LISTED_USER = {
	...NAMED_USER,
	hasImage: 'boolean',
	emailAddresses: [EMAIL],
	phoneNumbers: [PHONE],
	passwordEnabled: 'boolean',
	twoFactorEnabled: 'boolean',
	banned: 'boolean',
	locked: 'boolean',
	lastSignInAt: 'number',
	lastActiveAt: 'number',
};
const WITH_VERIFIED = {
	emailAddresses: [{ ...EMAIL, ...VERIFIED }],
	phoneNumbers: [{ ...PHONE, ...VERIFIED }],
};
const USER = {
	...LISTED_USER,
	...WITH_VERIFIED,
	primaryWeb3WalletId: 'string',
	totpEnabled: 'boolean',
	backupCodeEnabled: 'boolean',
	deleteSelfEnabled: 'boolean',
	createOrganizationEnabled: 'boolean',
	privateMetadata: 'object',
	unsafeMetadata: 'object',
	success: 'boolean',
};
const LISTED_ORGANIZATION = {
	id: 'string',
	name: 'string',
	slug: 'string',
	imageUrl: 'string',
	hasImage: 'boolean',
	membersCount: 'number',
	pendingInvitationsCount: 'number',
	maxAllowedMemberships: 'number',
	adminDeleteEnabled: 'boolean',
	createdBy: 'string',
	createdAt: 'number',
	updatedAt: 'number',
	publicMetadata: 'object',
};
const LISTED_SESSION = {
	id: 'string',
	userId: 'string',
	clientId: 'string',
	status: 'string',
	lastActiveAt: 'number',
	lastActiveOrganizationId: 'string',
	expireAt: 'number',
	abandonAt: 'number',
	createdAt: 'number',
	updatedAt: 'number',
};
const SUCCESS = { success: 'boolean' };
const COUNTED = { totalCount: 'number', success: 'boolean' };

const options = { combine: true };

const whole = clerkUser({
	username: 'ada',
	external_id: 'customer-1',
	primary_phone_number_id: 'idn_3',
	primary_web3_wallet_id: 'idn_4',
	last_active_at: 1700690600000,
});
const counted = clerkOrganization({ members_count: 4, pending_invitations_count: 2 });

const cases: Array<{
	tool: string;
	parameters: INodeParameters;
	reply: (request: SentRequest) => Reply;
	output: object;
}> = [
	{
		tool: 'clerk_list_users',
		parameters: { resource: 'user', operation: 'getAll', options },
		reply: ({ path }) => ({ body: path === '/users/count' ? { total_count: 9 } : [whole] }),
		output: { users: [LISTED_USER], ...COUNTED },
	},
	{
		tool: 'clerk_get_user',
		parameters: { resource: 'user', operation: 'get', userId: byId('user_1') },
		reply: () => ({ body: whole }),
		output: USER,
	},
	{
		tool: 'clerk_create_user',
		parameters: { resource: 'user', operation: 'create', emailAddress: 'ada@example.com' },
		reply: () => ({ body: whole }),
		output: { ...NAMED_USER, ...WITH_VERIFIED, ...SUCCESS },
	},
	{
		tool: 'clerk_update_user',
		parameters: {
			resource: 'user',
			operation: 'update',
			userId: byId('user_1'),
			updateFields: { firstName: 'Ada' },
		},
		reply: () => ({ body: whole }),
		output: {
			...NAMED_USER,
			...WITH_VERIFIED,
			...{ banned: 'boolean', locked: 'boolean' },
			...SUCCESS,
		},
	},
	{
		tool: 'clerk_delete_user',
		parameters: { resource: 'user', operation: 'delete', userId: byId('user_1') },
		reply: () => ({ body: { id: 'user_1', object: 'user', deleted: true } }),
		output: { id: 'string', object: 'string', deleted: 'boolean', ...SUCCESS },
	},
	{
		tool: 'clerk_list_organizations',
		parameters: { resource: 'organization', operation: 'getAll', options },
		reply: () => ({ body: { data: [counted], total_count: 1 } }),
		output: { organizations: [LISTED_ORGANIZATION], ...COUNTED },
	},
	{
		tool: 'clerk_get_organization',
		parameters: { resource: 'organization', operation: 'get', organizationId: byId('acme-inc') },
		reply: () => ({ body: counted }),
		output: { ...LISTED_ORGANIZATION, ...SUCCESS },
	},
	{
		tool: 'clerk_create_organization',
		parameters: {
			resource: 'organization',
			operation: 'create',
			name: 'Acme Inc',
			createdBy: byId('user_1'),
		},
		reply: () => ({ body: counted }),
		output: { ...LISTED_ORGANIZATION, ...SUCCESS },
	},
	{
		tool: 'clerk_list_sessions',
		parameters: { resource: 'session', operation: 'getAll', userId: byId('user_1'), options },
		reply: () => ({ body: { data: [clerkSession()], total_count: 1 } }),
		output: { sessions: [LISTED_SESSION], ...COUNTED },
	},
	{
		tool: 'clerk_get_session',
		parameters: { resource: 'session', operation: 'get', sessionId: byId('sess_1') },
		reply: () => ({ body: clerkSession() }),
		output: { ...LISTED_SESSION, ...SUCCESS },
	},
	{
		tool: 'clerk_revoke_session',
		parameters: { resource: 'session', operation: 'revoke', sessionId: byId('sess_1') },
		reply: () => ({ body: clerkSession({ status: 'revoked' }) }),
		output: { ...LISTED_SESSION, ...SUCCESS },
	},
];

/** `{id: 'a'}` → `{id: 'string'}`; of a list, the first entry. Metadata counts as an object. */
function typesOf(value: unknown, name = ''): unknown {
	if (Array.isArray(value)) return [typesOf(value[0])];
	if (typeof value !== 'object' || value === null || name.endsWith('Metadata')) return typeof value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [key, typesOf(inner, key)]),
	);
}

/** The same names, each null; lists and the fields that are never missing stay. */
function emptied(record: IDataObject): IDataObject {
	return Object.fromEntries(
		Object.entries(record).map(([name, value]) => [
			name,
			['id', 'object', 'deleted'].includes(name) || Array.isArray(value) ? value : null,
		]),
	);
}

describe.each(cases)('$tool', ({ parameters, reply, output }) => {
	test('gives every field of the specification, of its type', async () => {
		standInForClerk(reply);
		const { items, error } = await runNode(parameters);
		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		expect(typesOf(items[0].json)).toMatchObject(output);
		expect(items[0].json.success).toBe(true);
		expect(items[0].pairedItem).toEqual({ item: 0 });
	});

	test('gives null for what is missing', async () => {
		const bare = (body: unknown): unknown => {
			if (Array.isArray(body)) return body.map(bare);
			const { data, ...rest } = body as IDataObject;
			return Array.isArray(data) ? { ...rest, data: data.map(bare) } : emptied(rest);
		};
		standInForClerk((request) => {
			const { body } = reply(request);
			return { body: request.path === '/users/count' ? body : bare(body) };
		});
		const { items } = await runNode(parameters);
		const [[, list]] = Object.entries(items[0].json);
		const record = (Array.isArray(list) ? list[0] : items[0].json) as IDataObject;
		const missing = Object.entries(record).filter(
			([name, value]) =>
				!['id', 'object', 'deleted', 'success'].includes(name) && !Array.isArray(value),
		);
		expect(missing.filter(([, value]) => value !== null)).toEqual([]);
		expect(Object.keys(typesOf(items[0].json) as object)).toEqual(
			expect.arrayContaining(Object.keys(output)),
		);
	});
});
