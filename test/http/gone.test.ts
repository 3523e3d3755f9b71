import type { IDataObject } from 'n8n-workflow';
import { splitTemplate } from '../../nodes/Clerk/http/path';
import { everyOperation, smallest } from '../support/everyOperation';
import { fastTime } from '../support/fastTime.mts';
import { runNode } from '../support/runNode';
import { clerkError, standInForClerk, type SentRequest } from '../support/standInForClerk';

/**
 * Every DELETE whose answer is lost, and whose next try finds nothing any more. The result holds what
 * the declaration knows and nothing else; a made-up ID would send the next node after another record.
 */
const gone = (id: string, object: string) => ({ id, object, deleted: true, success: true });

/** What is left to say, by what Clerk tells of the records around it; 'error' where it is not known. */
const EXPECTED: Record<string, IDataObject | 'error'> = {
	'allowlistIdentifier: delete': gone('identifierId_1', 'allowlist_identifier'),
	'apiKey: delete': gone('apiKeyId_1', 'api_key'),
	'blocklistIdentifier: delete': gone('identifierId_1', 'blocklist_identifier'),
	'directory: delete': gone('directoryId_1', 'directory'),
	'directory: deleteGroupMapping': gone('groupMappingId_1', 'directory_group_role_mapping'),
	'domain: delete': gone('domainId_1', 'domain'),
	'emailAddress: delete': gone('emailAddressId_1', 'email_address'),
	'enterpriseConnection: delete': gone('enterpriseConnectionId_1', 'enterprise_connection'),
	'jwtTemplate: delete': gone('templateId_1', 'jwt_template'),
	'machine: delete': gone('machineId_1', 'machine'),
	'machine: removeScope': {
		fromMachineId: 'machineId_1',
		toMachineId: 'otherMachineId_1',
		deleted: true,
		success: true,
	},
	'oauthApplication: delete': gone('oauthApplicationId_1', 'oauth_application'),
	'organization: delete': gone('organizationId_1', 'organization'),
	'organization: deleteLogo': { id: 'org_now', hasImage: false, success: true },
	'organizationDomain: delete': gone('domainId_1', 'organization_domain'),
	'organizationMembership: delete': {
		id: null,
		organizationId: 'organizationId_1',
		userId: 'userId_1',
		role: null,
		deleted: true,
		success: true,
	},
	'organizationPermission: delete': gone('permissionId_1', 'permission'),
	'organizationRole: delete': gone('organizationRoleId_1', 'role'),
	'organizationRole: removePermission': { id: 'role_now', permissions: [], success: true },
	'phoneNumber: delete': gone('phoneNumberId_1', 'phone_number'),
	'redirectUrl: delete': gone('redirectUrlId_1', 'redirect_url'),
	// It may have been canceled before, and Clerk has no call that tells.
	'subscriptionItem: cancel': 'error',
	'subscriptionItem: removeDiscount': {
		id: null,
		subscriptionItemId: 'subscriptionItemId_1',
		discountId: 'discountId_1',
		status: 'removed',
		success: true,
	},
	'user: delete': gone('userId_1', 'user'),
	'user: deleteBackupCodes': { userId: 'user_now', success: true },
	'user: deleteExternalAccount': gone('externalAccountId_1', 'external_account'),
	'user: deletePasskey': gone('passkeyIdentificationId_1', 'passkey'),
	'user: deleteProfileImage': { id: 'user_now', hasImage: false, success: true },
	'user: deleteTotp': { userId: 'user_now', success: true },
	'user: deleteWeb3Wallet': gone('web3WalletIdentificationId_1', 'web3_wallet'),
	'user: disableMfa': { userId: 'user_now', success: true },
	'user: revokeTrustedDevice': { id: 'trustedDeviceId_1', status: 'revoked', success: true },
	'waitlistEntry: delete': gone('waitlistEntryId_1', 'waitlist_entry'),
	// By the document, Clerk answers 400 where there is none.
	'webhookApp: delete': 'error',
};

/** The records around the deleted one, as they are afterwards. */
const AFTERWARDS: Record<string, IDataObject> = {
	'/users/userId_1': {
		id: 'user_now',
		has_image: false,
		two_factor_enabled: false,
		totp_enabled: false,
		backup_code_enabled: false,
	},
	'/organizations/organizationId_1': { id: 'org_now', has_image: false },
	'/organization_roles/organizationRoleId_1': { id: 'role_now', permissions: [] },
};

/** The same where the first try turns out not to have been carried out. */
const UNCHANGED: Record<string, IDataObject> = {
	'/users/userId_1': {
		id: 'user_now',
		two_factor_enabled: true,
		totp_enabled: true,
		backup_code_enabled: true,
	},
	'/organization_roles/organizationRoleId_1': {
		id: 'role_now',
		permissions: [{ id: 'permissionId_1' }],
	},
};

const notFound = { status: 404, body: clerkError('resource_not_found', 'Not found') };

fastTime();

const deletes = everyOperation.filter(
	({ operation: { request } }) => splitTemplate(request).method === 'DELETE',
);

/** Answers DELETEs with 502 and then 404, and GETs with these records. */
function loseTheAnswer(records: Record<string, IDataObject>) {
	let tries = 0;
	return standInForClerk(({ method, path }: SentRequest) => {
		if (method === 'DELETE') return tries++ === 0 ? { status: 502, body: '' } : notFound;
		return path in records ? { body: records[path] } : notFound;
	});
}

test('each DELETE of the node is in the table', () => {
	expect(Object.keys(EXPECTED)).toEqual(deletes.map(({ name }) => name).toSorted());
});

describe.each(deletes)('$name', (declared) => {
	const { request, whenGone } = declared.operation;

	test('gone after a lost answer', async () => {
		const sent = loseTheAnswer(AFTERWARDS);
		const { items, error } = await runNode(smallest(declared));
		if (EXPECTED[declared.name] === 'error') {
			expect(error?.message).toBe('Clerk gave no clear answer, then refused a repeat: Not found');
			expect(error?.description).toContain('not known whether Clerk carried out DELETE');
			expect(items).toEqual([]);
			return;
		}
		expect(error?.message).toBeUndefined();
		expect(items).toHaveLength(1);
		expect(items[0].json).toMatchObject(EXPECTED[declared.name]);
		// Nothing that looks like an ID comes from anywhere but the fields and Clerk's answers.
		const { id } = items[0].json;
		expect(JSON.stringify([smallest(declared), Object.values(AFTERWARDS), null])).toContain(
			JSON.stringify(id ?? null),
		);
		expect(sent.map(({ method }) => method)).toEqual([
			'DELETE',
			'DELETE',
			...(whenGone?.ask ? ['GET'] : []),
		]);
	});

	test('not there at the first try is an error', async () => {
		const sent = standInForClerk(() => notFound);
		const { error } = await runNode(smallest(declared));
		expect(error?.message).toBe('Not found');
		expect(sent).toHaveLength(1);
	});

	const { path } = splitTemplate(request);
	if (!whenGone?.ask) return;
	test(`nothing is known of ${path} where the record around it is gone too`, async () => {
		loseTheAnswer({});
		const { error } = await runNode(smallest(declared));
		expect(error?.message).toBe('Clerk gave no clear answer, then refused a repeat: Not found');
		expect(error?.description).toContain('not known whether Clerk carried out DELETE');
	});
});

/** Operations that look whether what they were to remove is still there. */
const LOOKING = [
	'organizationRole: removePermission',
	'user: deleteBackupCodes',
	'user: deleteTotp',
	'user: disableMfa',
];

test.each(deletes.filter(({ name }) => LOOKING.includes(name)))(
	'$name: what is still there is not said to be gone',
	async (declared) => {
		loseTheAnswer(UNCHANGED);
		const { error } = await runNode(smallest(declared));
		expect(error?.description).toContain('not known whether Clerk carried out DELETE');
	},
);

test('the same holds for a DELETE that a choice decides', async () => {
	const declared = deletes.find(({ name }) => name === 'directory: delete')!;
	const sent = loseTheAnswer({});
	const options = { endpoint: 'scimDirectories' };
	const { items, error } = await runNode({ ...smallest(declared), options });
	expect(error?.message).toBeUndefined();
	expect(items[0]?.json).toMatchObject(gone('directoryId_1', 'directory'));
	expect(sent.map(({ path }) => path)).toEqual([1, 2].map(() => '/scim_directories/directoryId_1'));
});
