import { resource } from '../../declare/operation';
import * as communication from './communication';
import * as countries from './countries';
import * as exportSettings from './exportSettings';
import * as oauth from './oauth';
import * as operations from './operations';
import * as organization from './organization';
import * as settings from './settings';

/** The Clerk instance of the credential, and its settings. */
export const instance = resource(
	'Instance',
	'instance',
	operations,
	settings,
	organization,
	communication,
	countries,
	oauth,
	exportSettings,
);
