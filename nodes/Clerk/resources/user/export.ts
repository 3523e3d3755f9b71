import { operation } from '../../declare/operation';
import { allSettledOrThrow } from '../../declare/composed';
import { sensitive } from '../organizationInvitation/shapes';
import { sessionSummary } from '../session/shapes';
import { user } from './locator';
import { invitationOfUser, membershipOfUser, userProfile } from './shapes';

const shape = {
	id: 'string',
	profile: { object: userProfile },
	organizationMemberships: { arrayOf: membershipOfUser },
	organizationInvitations: { arrayOf: invitationOfUser, sensitive },
	sessions: { arrayOf: sessionSummary },
} as const;

export const exportUser = operation({
	name: 'Export',
	value: 'export',
	action: 'Export a user',
	description:
		'Collect everything about a user in one item: profile, organization memberships and invitations, and sessions',
	source: [
		'GetUser',
		'UsersGetOrganizationMemberships',
		'UsersGetOrganizationInvitations',
		'GetSessionList',
	],
	request: 'GET /users/{userId}',
	also: [
		'GET /users/{userId}/organization_memberships',
		'GET /users/{userId}/organization_invitations',
		'GET /sessions',
	],
	isComposed: true,
	fields: [user()],
	resultLets: 'join the organization that invited this user',
	output: { shape, selectable: shape },
	run: async ({ values, send, readAll, presentResult }) => {
		const [profile, memberships, invitations, sessions] = await allSettledOrThrow([
			send('GET /users/{userId}'),
			readAll('GET /users/{userId}/organization_memberships'),
			readAll('GET /users/{userId}/organization_invitations'),
			readAll('GET /sessions', { user_id: values.userId, paginated: true }),
		]);
		return [
			presentResult({
				id: profile.id,
				profile,
				organization_memberships: memberships,
				organization_invitations: invitations,
				sessions,
			}),
		];
	},
});
