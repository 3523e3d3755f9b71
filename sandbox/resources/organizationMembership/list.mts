import { countedPage, inOrder } from '../../records/lists.mts';
import type { Orders } from '../../records/lists.mts';
import type { Call } from '../../resource.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import type { UserRecord } from '../user/record.mts';
import { primaryEmail, primaryPhone } from '../user/shape.mts';
import type { MembershipRecord } from './record.mts';
import { membershipJson } from './shape.mts';

function ordersOf(store: Store): Orders<MembershipRecord> {
	const by =
		(value: (user: UserRecord) => string | null) =>
		({ user_id }: MembershipRecord) =>
			value(store.users.get(user_id) as UserRecord);
	return {
		created_at: ({ created_at }) => created_at,
		email_address: by(primaryEmail),
		first_name: by(({ first_name }) => first_name),
		last_name: by(({ last_name }) => last_name),
		phone_number: by(primaryPhone),
		username: by(({ username }) => username),
	};
}

/** The page of memberships that fit, in the order that the query asks for. */
export function listMemberships(
	{ store, query }: Call,
	fits: (membership: MembershipRecord) => boolean,
): object {
	const ordered = inOrder(
		where(store.memberships, fits),
		query.order_by ?? '-created_at',
		ordersOf(store),
	);
	return countedPage(ordered, query, (one) => membershipJson(store, one));
}
