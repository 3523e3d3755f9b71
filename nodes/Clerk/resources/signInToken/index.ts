import { resource } from '../../declare/operation';
import * as operations from './operations';

export const signInToken = resource(
	{ name: 'Sign-In Token', description: 'One-time tokens and links that sign a user in' },
	'signInToken',
	operations,
);
