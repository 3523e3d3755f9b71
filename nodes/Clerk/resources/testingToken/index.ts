import { resource } from '../../declare/operation';
import * as operations from './operations';

/** Tokens for end-to-end tests. */
export const testingToken = resource('Testing Token', 'testingToken', operations);
