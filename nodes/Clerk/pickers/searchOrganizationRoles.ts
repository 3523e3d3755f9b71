import { searchKeyed } from './keyed';

/** Roles of the instance, by name. */
export const searchOrganizationRoles = searchKeyed('/organization_roles');
