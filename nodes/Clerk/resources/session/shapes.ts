import type { Shape } from '../../output/shape';

/** A session as workflows use it. */
export const sessionSummary = {
	id: 'string',
	userId: 'string',
	clientId: 'string',
	status: 'string',
	lastActiveAt: 'number',
	lastActiveOrganizationId: 'string',
	expireAt: 'number',
	abandonAt: 'number',
	createdAt: 'number',
	updatedAt: 'number',
} as const satisfies Shape;
