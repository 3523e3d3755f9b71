import type { MetadataRequests } from '../../declare/metadata';

/** The requests that change a user and their metadata. */
export const requests = {
	update: 'PATCH /users/{userId}',
	merge: 'PATCH /users/{userId}/metadata',
	replace: 'PUT /users/{userId}/metadata',
} as const satisfies MetadataRequests;
