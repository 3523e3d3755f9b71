import { resource } from '../../operation';
import * as profile from './profile';
import * as search from './search';

/** The companies and teams that users belong to. */
export const organization = resource('Organization', 'organization', profile, search);
