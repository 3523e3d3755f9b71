import { resource } from '../../declare/operation';
import * as operations from './operations';
import * as scope from './scope';
import * as secretKey from './secretKey';

export const machine = resource(
	{ name: 'Machine', description: 'Services of yours that call each other with M2M tokens' },
	'machine',
	operations,
	scope,
	secretKey,
);
