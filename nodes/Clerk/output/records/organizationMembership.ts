import { nestedText } from '../nestedText';
import { nested, recordOutput } from '../record';
import { organizationRecord } from './organization';

/** A membership: who is what, and where. */
export const organizationMembershipRecord = recordOutput(
	{
		id: 'string',
		identifier: nestedText('public_user_data', 'identifier'),
		firstName: nestedText('public_user_data', 'first_name'),
		lastName: nestedText('public_user_data', 'last_name'),
		organizationName: nestedText('organization', 'name'),
		role: 'string',
		roleName: 'string',
		createdAt: 'time',
		updatedAt: 'time',
		publicMetadata: 'json',
		privateMetadata: 'json',
		permissions: 'array',
		organizationSlug: nestedText('organization', 'slug'),
		userId: nestedText('public_user_data', 'user_id'),
		organizationId: nestedText('organization', 'id'),
	},
	{
		organization: nested(organizationRecord),
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
	},
);
