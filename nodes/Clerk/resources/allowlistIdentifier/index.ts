import { resource } from '../../declare/operation';
import * as operations from './operations';

/** Who can sign up while the allowlist is on. */
export const allowlistIdentifier = resource('Allowlist', 'allowlistIdentifier', operations);
