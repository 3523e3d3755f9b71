import type { Handlers } from '../../resource.mts';
import { listMemberships } from '../organizationMembership/list.mts';
import { findUser } from './record.mts';

/** Get Organization Memberships. */
export const organizationMemberships: Handlers = {
	UsersGetOrganizationMemberships: (call) => {
		const { id } = findUser(call.store, call.path.user_id);
		return listMemberships(call, ({ user_id }) => user_id === id);
	},
};
