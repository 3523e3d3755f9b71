import { getMany } from '../../declare/getMany';
import { choice } from '../../fields/kinds';
import { organizationInvitationRecord } from '../../output/records/organizationInvitation';
import { user } from './locator';

export const getAllOrganizationInvitations = getMany({
	name: 'Get Many Organization Invitations',
	value: 'getAllOrganizationInvitations',
	action: 'Get many organization invitations of user',
	description: 'List the invitations of a user into organizations',
	source: 'UsersGetOrganizationInvitations',
	request: 'GET /users/{userId}/organization_invitations',
	records: 'invitations',
	fields: [user()],
	filters: [
		choice('status', ['accepted', 'expired', 'pending', 'revoked'], {
			default: 'pending',
			description: 'Only invitations in this state',
		}),
	],
	resultLets: 'join the organization',
	output: organizationInvitationRecord,
});
