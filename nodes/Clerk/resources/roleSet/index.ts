import { resource } from '../../declare/operation';
import * as roles from './roles';
import * as sets from './sets';

/** Which roles the members of an organization can have. */
export const roleSet = resource('Role Set', 'roleSet', sets, roles);
