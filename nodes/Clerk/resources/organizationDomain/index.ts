import { resource } from '../../declare/operation';
import * as operations from './operations';

/** E-mail domains whose users can join an organization without an invitation from a member. */
export const organizationDomain = resource('Organization Domain', 'organizationDomain', operations);
