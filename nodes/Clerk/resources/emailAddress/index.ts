import { resource } from '../../declare/operation';
import * as address from './address';
import * as ofUser from './ofUser';
import * as verification from './verification';

/** The e-mail addresses that users are known by and sign in with. */
export const emailAddress = resource(
	'Email Address',
	'emailAddress',
	address,
	ofUser,
	verification,
);
