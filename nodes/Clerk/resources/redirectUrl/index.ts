import { resource } from '../../declare/operation';
import * as operations from './operations';

/** Where native applications may send people after they sign in. */
export const redirectUrl = resource('Redirect URL', 'redirectUrl', operations);
