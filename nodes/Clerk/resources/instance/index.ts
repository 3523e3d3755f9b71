import { resource } from '../../declare/operation';
import * as operations from './operations';

/** The Clerk instance of the credential. */
export const instance = resource('Instance', 'instance', operations);
