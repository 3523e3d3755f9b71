import { operation } from '../../declare/operation';
import { allSettledOrThrow } from '../../declare/composed';
import { listShape, nested, nestedList } from '../../output/record';
import { organizationInvitationRecord } from '../../output/records/organizationInvitation';
import { organizationMembershipRecord } from '../../output/records/organizationMembership';
import { sessionRecord } from '../../output/records/session';
import { userRecord } from '../../output/records/user';
import { user } from './locator';

const whole = {
	id: 'string',
	profile: nested(userRecord),
	organizationMemberships: nestedList(organizationMembershipRecord),
	organizationInvitations: nestedList(organizationInvitationRecord),
	sessions: nestedList(sessionRecord),
} as const;

/** What Clerk lists is shown as in lists, unless it is selected. */
const shape = { ...listShape(whole), profile: whole.profile };

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
	output: { shape, selectable: whole },
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
