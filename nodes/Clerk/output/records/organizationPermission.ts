import { recordOutput } from '../record';

/** A permission, as roles have them. */
export const organizationPermissionRecord = recordOutput({
	id: 'string',
	name: 'string',
	key: 'string',
	description: 'string',
	type: 'string',
	createdAt: 'time',
	updatedAt: 'time',
});
