import { getMany } from '../../declare/getMany';
import { choice } from '../../fields/kinds';
import { organizationInvitationRecord } from '../../output/records/organizationInvitation';
import { user } from './locator';

export const getAllOrganizationInvitations = getMany({
	name: 'Get Many Organization Invitations',
	value: 'getAllOrganizationInvitations',
	action: 'Get many organization invitations of a user',
	description: 'List the invitations to organizations that a user has received',
	source: 'UsersGetOrganizationInvitations',
	request: 'GET /users/{userId}/organization_invitations',
	records: 'invitations',
	fields: [user()],
	filters: [
		choice('status', ['accepted', 'expired', 'pending', 'revoked'], {
			default: 'pending',
		}),
	],
	resultLets: 'join the organization',
	output: organizationInvitationRecord,
});
