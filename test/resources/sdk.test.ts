import { createClerkClient, type ClerkClient } from '@clerk/backend';
import type { INodeParameters } from 'n8n-workflow';
import { byId } from '../support/locator';
import { API_URL, runNode, SECRET_KEY } from '../support/runNode';
import { clerkOrganization, clerkSession, clerkUser } from '../support/samples';
import { standInForClerk, type SentRequest } from '../support/standInForClerk';

/**
 * A second opinion: the same calls made by Clerk's own SDK. Requests are compared by method, path,
 * query and body; the SDK speaks an API version of its own, so the stand-in takes any.
 */
const user = { resource: 'user', userId: byId('user_1') };
const organization = { resource: 'organization', organizationId: byId('org_1') };
const session = { resource: 'session', sessionId: byId('sess_1') };

const calls: Array<[string, INodeParameters, (clerk: ClerkClient) => Promise<unknown>]> = [
	[
		'list users',
		{
			resource: 'user',
			operation: 'getAll',
			limit: 20,
			filters: {
				emailAddress: 'a@example.com, b@example.com',
				externalId: '+1,-2',
				organizationId: 'org_1',
				query: 'ada & co',
				banned: true,
				createdAtAfter: 1778576400000,
				lastSignInAtBefore: 1778576400000,
				provider: 'oauth_google',
				providerUserId: '7',
			},
			options: { offset: 40, orderBy: '+last_sign_in_at', combine: true },
		},
		async ({ users }) =>
			await users.getUserList({
				limit: 20,
				emailAddress: ['a@example.com', 'b@example.com'],
				externalId: ['+1', '-2'],
				organizationId: ['org_1'],
				query: 'ada & co',
				// Sent by the SDK, although its types do not name them.
				...({ banned: true, provider: 'oauth_google', providerUserId: ['7'] } as object),
				createdAtAfter: 1778576400000,
				lastSignInAtBefore: 1778576400000,
				offset: 40,
				orderBy: '+last_sign_in_at',
			}),
	],
	['get a user', { ...user, operation: 'get' }, async ({ users }) => await users.getUser('user_1')],
	[
		'create a user',
		{
			resource: 'user',
			operation: 'create',
			emailAddress: 'a@example.com',
			firstName: 'Ada',
			password: 'correct horse',
			additionalFields: {
				phoneNumber: '+15555550100',
				username: 'ada',
				externalId: 'x-1',
				skipPasswordChecks: true,
				publicMetadata: '{"someKey": {"innerKey": 1}}',
				createdAt: '2026-05-12T09:00:00Z',
			},
		},
		async ({ users }) =>
			await users.createUser({
				emailAddress: ['a@example.com'],
				phoneNumber: ['+15555550100'],
				username: 'ada',
				password: 'correct horse',
				firstName: 'Ada',
				externalId: 'x-1',
				skipPasswordChecks: true,
				publicMetadata: { someKey: { innerKey: 1 } },
				createdAt: new Date('2026-05-12T09:00:00Z'),
			}),
	],
	[
		'update a user',
		{
			...user,
			operation: 'update',
			updateFields: {
				firstName: 'Ada',
				primaryEmailAddressId: 'idn_1',
				password: 'correct horse',
				signOutOfOtherSessions: true,
			},
		},
		async ({ users }) =>
			await users.updateUser('user_1', {
				firstName: 'Ada',
				primaryEmailAddressID: 'idn_1',
				password: 'correct horse',
				signOutOfOtherSessions: true,
			}),
	],
	[
		"merge a user's metadata",
		{ ...user, operation: 'update', updateFields: { publicMetadata: '{"plan": null}' } },
		async ({ users }) =>
			await users.updateUserMetadata('user_1', { publicMetadata: { plan: null } }),
	],
	[
		"replace a user's metadata",
		{
			...user,
			operation: 'update',
			updateFields: { privateMetadata: '{"crmId": 7}' },
			options: { metadataMode: 'replace' },
		},
		async ({ users }) =>
			await users.replaceUserMetadata('user_1', { privateMetadata: { crmId: 7 } }),
	],
	[
		'delete a user',
		{ ...user, operation: 'delete' },
		async ({ users }) => await users.deleteUser('user_1'),
	],
	[
		'get the subscription of a user',
		{ resource: 'subscription', operation: 'get', payer: 'user', userId: byId('user_1') },
		async ({ billing }) => await billing.getUserBillingSubscription('user_1'),
	],
	[
		'get the subscription of an organization',
		{
			...{ resource: 'subscription', operation: 'get', payer: 'organization' },
			organizationId: byId('org_1'),
		},
		async ({ billing }) => await billing.getOrganizationBillingSubscription('org_1'),
	],
	[
		'cancel a subscription item now',
		{
			...{ resource: 'subscriptionItem', operation: 'cancel' },
			...{ subscriptionItemId: byId('subi_1'), endNow: true },
		},
		async ({ billing }) => await billing.cancelSubscriptionItem('subi_1', { endNow: true }),
	],
	[
		'extend a trial',
		{
			...{ resource: 'subscriptionItem', operation: 'extendTrial' },
			...{ subscriptionItemId: byId('subi_1'), extendTo: '2026-12-24T09:00:00Z' },
		},
		async ({ billing }) =>
			await billing.extendSubscriptionItemFreeTrial('subi_1', {
				extendTo: new Date('2026-12-24T09:00:00Z'),
			}),
	],
	[
		'list plans',
		{
			...{ resource: 'billingPlan', operation: 'getAll', limit: 20 },
			...{ filters: { payerType: 'org' }, options: { offset: 40 } },
		},
		// The document has it for every list of this kind; the SDK leaves it to the caller.
		async ({ billing }) =>
			await billing.getPlanList({
				...{ limit: 20, offset: 40, payerType: 'org' },
				...({ paginated: true } as object),
			}),
	],
	[
		'list organizations',
		{
			resource: 'organization',
			operation: 'getAll',
			limit: 20,
			filters: { query: 'acme', userId: '+user_1,-user_2' },
			options: { includeMembersCount: true, offset: 40, orderBy: '-members_count' },
		},
		async ({ organizations }) =>
			await organizations.getOrganizationList({
				limit: 20,
				query: 'acme',
				...({ userId: ['+user_1', '-user_2'] } as object),
				includeMembersCount: true,
				offset: 40,
				orderBy: '-members_count',
			}),
	],
	[
		'get an organization',
		{ ...organization, operation: 'get', options: { includeMembersCount: true } },
		async ({ organizations }) =>
			await organizations.getOrganization({ organizationId: 'org_1', includeMembersCount: true }),
	],
	[
		'create an organization',
		{
			resource: 'organization',
			operation: 'create',
			name: 'Acme',
			createdBy: byId('user_1'),
			additionalFields: {
				slug: 'acme',
				maxAllowedMemberships: 5,
				privateMetadata: '{"crmId": 7}',
			},
		},
		async ({ organizations }) =>
			await organizations.createOrganization({
				name: 'Acme',
				createdBy: 'user_1',
				slug: 'acme',
				maxAllowedMemberships: 5,
				privateMetadata: { crmId: 7 },
			}),
	],
	[
		'list sessions',
		{
			resource: 'session',
			operation: 'getAll',
			userId: byId('user_1'),
			limit: 20,
			filters: { clientId: 'client_1', status: 'active' },
			options: { offset: 40 },
		},
		async ({ sessions }) =>
			await sessions.getSessionList({
				userId: 'user_1',
				clientId: 'client_1',
				status: 'active',
				limit: 20,
				offset: 40,
			}),
	],
	[
		'get a session',
		{ ...session, operation: 'get' },
		async ({ sessions }) => await sessions.getSession('sess_1'),
	],
	[
		'revoke a session',
		{ ...session, operation: 'revoke' },
		async ({ sessions }) => await sessions.revokeSession('sess_1'),
	],
];

/** An answer that both can read, whatever was asked for. */
const reply = ({ method, path }: SentRequest) => {
	const [, kind, id] = path.split('/');
	if (path === '/users/count') return { body: { object: 'total_count', total_count: 1 } };
	const record = {
		users: clerkUser(),
		organizations: clerkOrganization(),
		sessions: clerkSession(),
	}[kind];
	if (id !== undefined || method === 'POST') return { body: record };
	return { body: kind === 'users' ? [record] : { data: [record], total_count: 1 } };
};

/** What counts, in an order that does not depend on who asked. */
const comparable = (sent: SentRequest[]) =>
	sent
		.map(({ method, path, query, body }) => ({
			call: `${method} ${path}`,
			query: query.map((pair) => pair.join('=')).toSorted(),
			body: body ?? {},
		}))
		.toSorted((a, b) => a.call.localeCompare(b.call));

test.each(calls)("%s: the node and Clerk's SDK send the same", async (_, parameters, bySdk) => {
	const ours = standInForClerk(reply);
	const { error } = await runNode(parameters);
	expect(error?.message).toBeUndefined();
	const byNode = comparable(ours);
	const theirs = standInForClerk(reply, { anyVersion: true });
	await bySdk(createClerkClient({ secretKey: SECRET_KEY, apiUrl: API_URL }));
	expect(byNode).toEqual(comparable(theirs));
});
