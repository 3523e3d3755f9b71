import type { ObjectOf } from '../shape';

/** What the public may know of an organization, which Clerk adds to some other records. */
export const publicOrganizationData: ObjectOf = {
	object: {
		id: 'string',
		name: 'string',
		slug: 'string',
		imageUrl: 'string',
		hasImage: 'boolean',
	},
};
