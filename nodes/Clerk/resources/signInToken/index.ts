import { resource } from '../../declare/operation';
import * as link from './link';

/** One-time tokens and links that sign a user in. */
export const signInToken = resource('Sign-in Token', 'signInToken', link);
