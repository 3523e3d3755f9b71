import { resource } from '../../declare/operation';
import * as operations from './operations';
import * as role from './role';

/** Which roles the members of an organization can have. */
export const roleSet = resource('Role Set', 'roleSet', operations, role);
