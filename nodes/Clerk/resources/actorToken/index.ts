import { resource } from '../../declare/operation';
import * as operations from './operations';
import * as revoke from './revoke';

/** One-time tokens and links for signing in as another user (impersonation). */
export const actorToken = resource('Actor Token', 'actorToken', operations, revoke);
