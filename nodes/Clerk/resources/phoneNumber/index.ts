import { resource } from '../../declare/operation';
import * as number from './number';
import * as ofUser from './ofUser';
import * as verification from './verification';

/** The phone numbers that users are known by, sign in with, and get codes at. */
export const phoneNumber = resource('Phone Number', 'phoneNumber', number, ofUser, verification);
