import { resource } from '../../declare/operation';
import * as access from './access';
import * as belonging from './belonging';
import * as createOrUpdate from './createOrUpdate';
import * as exporting from './export';
import * as image from './image';
import * as metadata from './metadata';
import * as password from './password';
import * as profile from './profile';
import * as search from './search';
import * as secondFactor from './secondFactor';
import * as signInMethods from './signInMethods';
import * as trustedDevices from './trustedDevices';

/** The people who sign in to the application. */
export const user = resource(
	'User',
	'user',
	profile,
	search,
	createOrUpdate,
	exporting,
	access,
	metadata,
	image,
	password,
	secondFactor,
	signInMethods,
	trustedDevices,
	belonging,
);
