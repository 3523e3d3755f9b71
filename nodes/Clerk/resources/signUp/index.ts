import { resource } from '../../declare/operation';
import * as operations from './operations';

/** Attempts to sign up, complete or not. */
export const signUp = resource('Sign-Up', 'signUp', operations);
