import { notFound } from '../errors.mts';
import type { UserRecord } from '../store/records.mts';
import type { Store } from '../store/store.mts';

/**
 * The user with this id.
 *
 * @throws Refusal 404
 */
export function findUser(store: Store, id: string): UserRecord {
	const user = store.users.get(id);
	if (!user) throw notFound('user', id);
	return user;
}
