import { resource } from '../../declare/operation';
import * as communication from './communication';
import * as countries from './countries';
import * as exportSettings from './exportSettings';
import * as oauth from './oauth';
import * as operations from './operations';
import * as organization from './organization';
import * as settings from './settings';

export const instance = resource(
	{ name: 'Instance', description: 'Your Clerk instance and its settings' },
	'instance',
	operations,
	settings,
	organization,
	communication,
	countries,
	oauth,
	exportSettings,
);
