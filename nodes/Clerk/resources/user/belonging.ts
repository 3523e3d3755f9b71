import { choice } from '../../fields/kinds';
import { user } from '../../fields/user';
import { list } from '../../list';
import { inside } from '../../output/inside';
import type { Shape } from '../../output/shape';
import { organizationProfile } from '../organization/shapes';

const membership = {
	id: 'string',
	userId: inside('public_user_data', 'user_id'),
	organizationId: inside('organization', 'id'),
	organizationName: inside('organization', 'name'),
	organizationSlug: inside('organization', 'slug'),
	role: 'string',
	roleName: 'string',
	permissions: 'array',
	createdAt: 'number',
	updatedAt: 'number',
	publicMetadata: 'json',
} as const satisfies Shape;

/** UsersGetOrganizationMemberships */
export const getAllOrganizationMemberships = list({
	name: 'Get Many Organization Memberships',
	value: 'getAllOrganizationMemberships',
	action: 'Get many organization memberships of user',
	description: 'List the organizations that a user is a member of, and in which role',
	request: 'GET /users/{userId}/organization_memberships',
	records: 'memberships',
	fields: [user()],
	output: {
		shape: membership,
		selectable: {
			...membership,
			organization: { object: organizationProfile },
			privateMetadata: 'json',
		},
	},
});

const invitation = {
	id: 'string',
	organizationId: 'string',
	organizationName: inside('public_organization_data', 'name'),
	emailAddress: 'string',
	role: 'string',
	roleName: 'string',
	status: 'string',
	inviterId: 'string',
	expiresAt: 'number',
	createdAt: 'number',
	updatedAt: 'number',
	publicMetadata: 'json',
} as const satisfies Shape;

/** UsersGetOrganizationInvitations */
export const getAllOrganizationInvitations = list({
	name: 'Get Many Organization Invitations',
	value: 'getAllOrganizationInvitations',
	action: 'Get many organization invitations of user',
	description: 'List the invitations of a user into organizations',
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
	output: {
		shape: invitation,
		selectable: {
			...invitation,
			privateMetadata: 'json',
			publicInviterData: 'json',
			publicOrganizationData: 'json',
			url: 'string',
		},
		// Whoever has the link can join.
		sensitive: ['url'],
	},
});
