import { resource } from '../../declare/operation';
import * as operations from './operations';
import * as verifyProxy from './verifyProxy';

/** The domains of the Clerk instance: its primary domain, and satellites that share its sessions. */
export const domain = resource('Domain', 'domain', operations, verifyProxy);
