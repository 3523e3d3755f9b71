import { resource } from '../../declare/operation';
import * as operations from './operations';
import * as revokeAll from './revokeAll';
import * as token from './token';

/** Where users are signed in. */
export const session = resource('Session', 'session', operations, revokeAll, token);
