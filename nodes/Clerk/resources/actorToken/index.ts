import { resource } from '../../declare/operation';
import * as impersonation from './impersonation';

/** One-time tokens and links by which somebody acts as another user. */
export const actorToken = resource('Actor Token', 'actorToken', impersonation);
