import { resource } from '../../declare/operation';
import * as operations from './operations';

/** Who is kept out of the application. */
export const blocklistIdentifier = resource('Blocklist', 'blocklistIdentifier', operations);
