import { resource } from '../../declare/operation';
import * as operations from './operations';

export const redirectUrl = resource(
	{ name: 'Redirect URL', description: 'Where native apps may send users after they sign in' },
	'redirectUrl',
	operations,
);
