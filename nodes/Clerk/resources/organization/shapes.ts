import type { Shape } from '../../output/shape';

/** An organization as workflows use it. */
export const organizationSummary = {
	id: 'string',
	name: 'string',
	slug: 'string',
	imageUrl: 'string',
	hasImage: 'boolean',
	membersCount: 'number',
	pendingInvitationsCount: 'number',
	maxAllowedMemberships: 'number',
	adminDeleteEnabled: 'boolean',
	createdBy: 'string',
	createdAt: 'number',
	updatedAt: 'number',
	publicMetadata: 'json',
} as const satisfies Shape;

/** Everything that can be picked of an organization. */
export const organizationProfile = {
	...organizationSummary,
	lastActiveAt: 'number',
	missingMemberWithElevatedPermissions: 'boolean',
	privateMetadata: 'json',
	roleSetKey: 'string',
} as const satisfies Shape;
