import { getMany } from '../../declare/getMany';
import { choice } from '../../fields/kinds';
import { sensitive } from '../organizationInvitation/shapes';
import { user } from './locator';
import { invitationOfUser } from './shapes';

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
			description: 'Only invitations with this status',
		}),
	],
	resultLets: 'join the organization',
	output: {
		shape: invitationOfUser,
		selectable: {
			...invitationOfUser,
			privateMetadata: 'json',
			publicInviterData: 'json',
			publicOrganizationData: 'json',
			url: 'string',
		},
		sensitive,
	},
});
