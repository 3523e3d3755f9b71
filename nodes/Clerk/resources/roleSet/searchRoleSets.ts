import { searchKeyed } from '../../fields/keyedSearch';

/** Role sets of the instance, by name. */
export const searchRoleSets = searchKeyed('/role_sets');
