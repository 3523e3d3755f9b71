import { resource } from '../../declare/operation';
import * as operations from './operations';

/** One-time tokens and links that sign a user in. */
export const signInToken = resource('Sign-In Token', 'signInToken', operations);
