import { resource } from '../../declare/operation';
import * as getSecret from './getSecret';
import * as operations from './operations';
import * as revokeAll from './revokeAll';
import * as rotate from './rotate';

export const apiKey = resource(
	{ name: 'API Key', description: 'Secret keys with which users and organizations call your API' },
	'apiKey',
	operations,
	getSecret,
	revokeAll,
	rotate,
);
