import { recordOutput } from '../record';

/** An organization. Clerk counts members and invitations only on request. */
export const organizationRecord = recordOutput(
	{
		id: 'string',
		name: 'string',
		slug: 'string',
		membersCount: { ifSent: 'number' },
		pendingInvitationsCount: { ifSent: 'number' },
		maxAllowedMemberships: 'number',
		createdAt: 'time',
		updatedAt: 'time',
		publicMetadata: 'json',
		privateMetadata: 'json',
		adminDeleteEnabled: 'boolean',
		hasImage: 'boolean',
		imageUrl: 'string',
		createdBy: 'string',
	},
	{
		lastActiveAt: 'time',
		missingMemberWithElevatedPermissions: { ifSent: 'boolean' },
		roleSetKey: 'string',
	},
);
