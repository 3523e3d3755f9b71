import { resource } from '../../operation';
import * as revokeAll from './revokeAll';
import * as signedIn from './signedIn';

/** Where and how long users are signed in. */
export const session = resource('Session', 'session', signedIn, revokeAll);
