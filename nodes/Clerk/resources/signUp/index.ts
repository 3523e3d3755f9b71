import { resource } from '../../declare/operation';
import * as attempt from './attempt';

/** Attempts of people to become users, complete or not. */
export const signUp = resource('Sign-Up', 'signUp', attempt);
