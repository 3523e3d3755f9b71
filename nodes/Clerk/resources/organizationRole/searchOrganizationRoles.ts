import { searchKeyed } from '../../fields/keyedSearch';

/** Roles of the instance, by name. */
export const searchOrganizationRoles = searchKeyed('/organization_roles');
