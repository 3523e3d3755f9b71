import { resource } from '../../operation';
import * as profile from './profile';
import * as search from './search';

/** The people who sign in to the application. */
export const user = resource('User', 'user', profile, search);
