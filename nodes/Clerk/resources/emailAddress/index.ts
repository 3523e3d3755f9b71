import { resource } from '../../declare/operation';
import * as operations from './operations';
import * as verification from './verification';

/** The e-mail addresses that users are known by and sign in with. */
export const emailAddress = resource('Email Address', 'emailAddress', operations, verification);
