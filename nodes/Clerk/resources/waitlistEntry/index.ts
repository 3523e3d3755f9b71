import { resource } from '../../declare/operation';
import * as deciding from './deciding';
import * as joining from './joining';
import * as search from './search';

/** The people who wait to be let in. */
export const waitlistEntry = resource('Waitlist Entry', 'waitlistEntry', deciding, joining, search);
