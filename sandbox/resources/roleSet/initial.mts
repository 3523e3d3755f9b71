import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import type { RoleSetRecord } from './record.mts';

/** Makes this the role set of organizations that have none of their own. */
export function makeInitial(store: Store, set: RoleSetRecord): void {
	for (const other of where(store.roleSets, ({ type }) => type === 'initial')) {
		// Organizations that use the initial role set keep it.
		for (const organization of where(store.organizations, (one) => one.role_set_key === null)) {
			organization.role_set_key = other.key;
		}
		other.type = 'custom';
	}
	set.type = 'initial';
}
