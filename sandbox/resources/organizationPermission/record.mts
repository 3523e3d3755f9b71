import { findRecord } from '../../records/find.mts';
import type { Kept, Store } from '../../store/store.mts';

/** A permission as stored. */
export interface PermissionRecord extends Kept {
	name: string;
	key: string;
	description: string;
	/** `system` or `user`. System permissions come with the instance and cannot be changed. */
	type: string;
}

/** The permission with this id. @throws Refusal 404 */
export const findPermission = (store: Store, id: string): PermissionRecord =>
	findRecord(store.permissions, 'permission', id);

/** A Permission as on the wire. */
export const permissionJson = (permission: PermissionRecord): object => ({
	...permission,
	object: 'permission',
});
