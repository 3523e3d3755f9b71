import { resource } from '../../declare/operation';
import * as bypass from './bypass';

/** Tokens for end-to-end tests. */
export const testingToken = resource('Testing Token', 'testingToken', bypass);
