import { resource } from '../../operation';
import * as access from './access';
import * as belonging from './belonging';
import * as createOrUpdate from './createOrUpdate';
import * as exporting from './export';
import * as image from './image';
import * as metadata from './metadata';
import * as passwords from './passwords';
import * as profile from './profile';
import * as search from './search';
import * as secondFactors from './secondFactors';
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
	belonging,
	passwords,
	secondFactors,
	signInMethods,
	trustedDevices,
);
