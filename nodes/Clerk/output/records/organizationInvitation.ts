import { nestedText } from '../nestedText';
import { recordOutput } from '../record';
import { publicOrganizationData } from './publicOrganizationData';

/**
 * An invitation into an organization. Anyone with its link can join. Lists of several organizations
 * and events tell the organization's name; only events tell who accepted.
 */
export const organizationInvitationRecord = recordOutput(
	{
		id: 'string',
		emailAddress: 'string',
		organizationName: { ifSent: nestedText('public_organization_data', 'name') },
		role: 'string',
		roleName: 'string',
		status: 'string',
		expiresAt: 'time',
		createdAt: 'time',
		updatedAt: 'time',
		publicMetadata: 'json',
		privateMetadata: 'json',
		url: 'string',
		organizationId: 'string',
		inviterId: 'string',
		userId: { ifSent: 'string' },
	},
	{
		publicInviterData: {
			object: {
				userId: 'string',
				identifier: 'string',
				firstName: 'string',
				lastName: 'string',
				imageUrl: 'string',
				hasImage: 'boolean',
			},
		},
		publicOrganizationData: { ifSent: publicOrganizationData },
	},
	['url'],
);
