import { resource } from '../../declare/operation';
import * as device from './device';

/** The browsers and devices that users are signed in with. */
export const client = resource('Client', 'client', device);
