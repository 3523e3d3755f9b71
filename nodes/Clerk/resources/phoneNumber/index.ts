import { resource } from '../../declare/operation';
import * as operations from './operations';
import * as verification from './verification';

/** The phone numbers that users are known by, sign in with, and get codes at. */
export const phoneNumber = resource('Phone Number', 'phoneNumber', operations, verification);
