import { resource } from '../../operation';
import * as createOrUpdate from './createOrUpdate';
import * as profile from './profile';
import * as search from './search';

/** The people who sign in to the application. */
export const user = resource('User', 'user', profile, search, createOrUpdate);
