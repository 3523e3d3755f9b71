import { resource } from '../../declare/operation';
import * as operations from './operations';

export const signUp = resource(
	{ name: 'Sign-Up', description: 'Attempts to sign up, complete or not' },
	'signUp',
	operations,
);
