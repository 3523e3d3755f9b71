import { resource } from '../../declare/operation';
import * as change from './change';
import * as logo from './logo';
import * as profile from './profile';
import * as search from './search';

/** The companies and teams that users belong to. */
export const organization = resource('Organization', 'organization', profile, change, logo, search);
