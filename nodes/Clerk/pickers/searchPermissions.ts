import { searchKeyed } from './keyed';

/** Permissions of the instance, by name. */
export const searchPermissions = searchKeyed('/organization_permissions');
