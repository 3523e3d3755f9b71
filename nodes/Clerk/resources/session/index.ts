import { resource } from '../../declare/operation';
import * as operations from './operations';
import * as revokeAll from './revokeAll';
import * as token from './token';

export const session = resource(
	{ name: 'Session', description: 'Where users are signed in' },
	'session',
	operations,
	revokeAll,
	token,
);
