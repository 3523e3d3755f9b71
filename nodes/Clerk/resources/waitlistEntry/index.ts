import { resource } from '../../declare/operation';
import * as operations from './operations';

/** People waiting to be invited. */
export const waitlistEntry = resource('Waitlist Entry', 'waitlistEntry', operations);
