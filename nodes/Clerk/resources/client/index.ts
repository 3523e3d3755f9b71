import { resource } from '../../declare/operation';
import * as operations from './operations';

export const client = resource(
	{ name: 'Client', description: 'Browsers and devices that users are signed in with' },
	'client',
	operations,
);
