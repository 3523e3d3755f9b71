import { resource } from '../../declare/operation';
import * as operations from './operations';

/** Tokens that callers bring. */
export const token = resource('Token', 'token', operations);
