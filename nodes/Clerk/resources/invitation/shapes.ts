import type { Shape } from '../../output/shape';

/** An invitation in a list: without the link that lets its holder sign up. */
export const invitationSummary = {
	id: 'string',
	emailAddress: 'string',
	status: 'string',
	revoked: 'boolean',
	expiresAt: 'number',
	createdAt: 'number',
	updatedAt: 'number',
	publicMetadata: 'json',
} as const satisfies Shape;

/** Everything about an invitation. */
export const invitationProfile = { ...invitationSummary, url: 'string' } as const satisfies Shape;

/** Anyone with the link can sign up with it, once. */
export const sensitive = ['url'] as const;
