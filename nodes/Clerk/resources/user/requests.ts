import { metadataRequests } from '../../declare/metadata';

/** The requests that change a user and their metadata. */
export const requests = metadataRequests('/users/{userId}');
