import { nestedText } from '../../output/nestedText';
import type { Shape } from '../../output/shape';
import { organizationSummary } from '../organization/shapes';

/** A membership as workflows use it: who is what, and where. */
export const membershipSummary = {
	id: 'string',
	organizationId: nestedText('organization', 'id'),
	organizationName: nestedText('organization', 'name'),
	userId: nestedText('public_user_data', 'user_id'),
	identifier: nestedText('public_user_data', 'identifier'),
	firstName: nestedText('public_user_data', 'first_name'),
	lastName: nestedText('public_user_data', 'last_name'),
	role: 'string',
	roleName: 'string',
	createdAt: 'number',
	updatedAt: 'number',
	publicMetadata: 'json',
} as const satisfies Shape;

/** Everything that can be picked of a membership. */
export const membershipProfile = {
	...membershipSummary,
	organization: { object: organizationSummary },
	permissions: 'array',
	privateMetadata: 'json',
	publicUserData: {
		object: {
			userId: 'string',
			username: 'string',
			identifier: 'string',
			firstName: 'string',
			lastName: 'string',
			imageUrl: 'string',
			hasImage: 'boolean',
			banned: 'boolean',
			deprovisioned: 'boolean',
		},
	},
} as const satisfies Shape;

/** What is left of a membership. When Clerk's answer was lost, its ID and role are not known. */
export const removedMembership = {
	id: 'string',
	organizationId: nestedText('organization', 'id'),
	userId: nestedText('public_user_data', 'user_id'),
	role: 'string',
	deleted: { type: 'boolean', from: () => true },
} as const satisfies Shape;
