import { searchKeyed } from './keyed';

/** Role sets of the instance, by name. */
export const searchRoleSets = searchKeyed('/role_sets');
