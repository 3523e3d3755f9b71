import { resource } from '../../declare/operation';
import * as urls from './urls';

/** Where native applications may send people after they signed in. */
export const redirectUrl = resource('Redirect URL', 'redirectUrl', urls);
