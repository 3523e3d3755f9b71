import { resource } from '../../declare/operation';
import * as revokeAll from './revokeAll';
import * as signedIn from './signedIn';
import * as tokens from './tokens';

/** Where and how long users are signed in. */
export const session = resource('Session', 'session', signedIn, revokeAll, tokens);
