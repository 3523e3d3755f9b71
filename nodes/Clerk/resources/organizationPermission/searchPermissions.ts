import { searchKeyed } from '../../fields/keyedSearch';

/** Permissions of the instance, by name. */
export const searchPermissions = searchKeyed('/organization_permissions');
