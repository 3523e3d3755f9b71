import type { Store } from '../../store/store.mts';
import { imageUrl } from '../../values/images.mts';
import type { OrganizationRecord } from '../organization/record.mts';
import { organizationJson } from '../organization/shape.mts';
import { permissionKeys, roleByKey } from '../organizationRole/record.mts';
import type { UserRecord } from '../user/record.mts';
import { primaryEmail, primaryPhone, primaryWallet } from '../user/shape.mts';
import type { MembershipRecord } from './record.mts';

/** An OrganizationMembership as on the wire: with its organization, and the public data of its user. */
export function membershipJson(store: Store, membership: MembershipRecord): object {
	const { organization_id, user_id, ...rest } = membership;
	const organization = store.organizations.get(organization_id) as OrganizationRecord;
	const user = store.users.get(user_id) as UserRecord;
	const role = roleByKey(store, membership.role);
	return {
		...rest,
		object: 'organization_membership',
		role_name: role?.name ?? membership.role,
		permissions: role ? permissionKeys(store, role) : [],
		organization: organizationJson(store, organization),
		public_user_data: {
			user_id,
			first_name: user.first_name,
			last_name: user.last_name,
			profile_image_url: imageUrl(user),
			image_url: imageUrl(user),
			has_image: user.has_image,
			identifier: primaryEmail(user) ?? primaryPhone(user) ?? user.username ?? primaryWallet(user),
			username: user.username,
			banned: user.banned,
			deprovisioned: false,
		},
	};
}
