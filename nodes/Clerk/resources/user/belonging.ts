import { choice } from '../../fields/kinds';
import { user } from '../../fields/user';
import { list } from '../../list';
import { invitationOfUser, membershipOfUser } from './shapes';

/** UsersGetOrganizationMemberships */
export const getOrganizationMemberships = list({
	name: 'Get Organization Memberships',
	value: 'getOrganizationMemberships',
	action: 'Get organization memberships of user',
	description: 'List the organizations that a user belongs to, with the role in each',
	request: 'GET /users/{userId}/organization_memberships',
	records: 'organizationMemberships',
	fields: [user()],
	output: {
		shape: membershipOfUser,
		selectable: { ...membershipOfUser, privateMetadata: 'json', publicUserData: 'json' },
	},
});

/** UsersGetOrganizationInvitations */
export const getOrganizationInvitations = list({
	name: 'Get Organization Invitations',
	value: 'getOrganizationInvitations',
	action: 'Get organization invitations of user',
	description: 'List the invitations to organizations that a user has got',
	request: 'GET /users/{userId}/organization_invitations',
	records: 'organizationInvitations',
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
	output: {
		shape: invitationOfUser,
		selectable: {
			...invitationOfUser,
			privateMetadata: 'json',
			publicInviterData: 'json',
			url: 'string',
		},
		sensitive: ['url'],
	},
});
