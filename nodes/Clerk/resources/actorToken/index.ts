import { resource } from '../../declare/operation';
import * as operations from './operations';

/** One-time tokens and links for signing in as another user (impersonation). */
export const actorToken = resource('Actor Token', 'actorToken', operations);
