import { choice } from '../../fields/kinds';
import { user } from './locator';
import { getMany } from '../../declare/getMany';
import { organizationProfile } from '../organization/shapes';
import { sensitive } from '../organizationInvitation/shapes';
import { invitationOfUser, membershipOfUser } from './shapes';

export const getAllOrganizationMemberships = getMany({
	name: 'Get Many Organization Memberships',
	value: 'getAllOrganizationMemberships',
	action: 'Get many organization memberships of user',
	description: 'List the organizations that a user is a member of, and in which role',
	source: 'UsersGetOrganizationMemberships',
	request: 'GET /users/{userId}/organization_memberships',
	records: 'memberships',
	fields: [user()],
	output: {
		shape: membershipOfUser,
		selectable: {
			...membershipOfUser,
			organization: { object: organizationProfile },
			privateMetadata: 'json',
		},
	},
});

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
		choice(
			'status',
			['accepted', 'expired', 'pending', 'revoked'].map((value) => ({
				name: value[0].toUpperCase() + value.slice(1),
				value,
			})),
			{ default: 'pending', description: 'Only invitations in this state' },
		),
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
