import { resource } from '../../declare/operation';
import * as ban from './ban';
import * as create from './create';
import * as createOrUpdate from './createOrUpdate';
import * as exporting from './export';
import * as lock from './lock';
import * as oauthAccessTokens from './oauthAccessTokens';
import * as operations from './operations';
import * as organizationInvitations from './organizationInvitations';
import * as organizationMemberships from './organizationMemberships';
import * as password from './password';
import * as profileImage from './profileImage';
import * as trustedDevice from './trustedDevice';
import * as update from './update';
import * as verify from './verify';

/** The people who sign in to the application. */
export const user = resource(
	'User',
	'user',
	operations,
	create,
	update,
	createOrUpdate,
	exporting,
	ban,
	lock,
	profileImage,
	password,
	verify,
	oauthAccessTokens,
	trustedDevice,
	organizationMemberships,
	organizationInvitations,
);
