import { resource } from '../../declare/operation';
import * as operations from './operations';

/** The browsers and devices that users are signed in with. */
export const client = resource('Client', 'client', operations);
