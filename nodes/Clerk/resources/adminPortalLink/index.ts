import { resource } from '../../declare/operation';
import * as operations from './operations';

/** Single-use links with which the IT of a customer sets up its own connection. */
export const adminPortalLink = resource('Admin Portal Link', 'adminPortalLink', operations);
