import { nestedText } from '../../output/nestedText';
import type { Shape } from '../../output/shape';

/** What is left of a membership. When Clerk's answer was lost, its ID and role are not known. */
export const removedMembership = {
	id: 'string',
	role: 'string',
	deleted: { type: 'boolean', from: () => true },
	userId: nestedText('public_user_data', 'user_id'),
	organizationId: nestedText('organization', 'id'),
} as const satisfies Shape;
