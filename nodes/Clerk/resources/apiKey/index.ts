import { resource } from '../../declare/operation';
import * as getSecret from './getSecret';
import * as operations from './operations';
import * as revokeAll from './revokeAll';
import * as rotate from './rotate';

/** Secret keys with which users and organizations call the API of an application. */
export const apiKey = resource('API Key', 'apiKey', operations, getSecret, revokeAll, rotate);
