import { resource } from '../../declare/operation';
import * as operations from './operations';

export const invitation = resource(
	{ name: 'Invitation', description: 'Invitations by email to sign up for your app' },
	'invitation',
	operations,
);
