import { resource } from '../../declare/operation';
import * as create from './create';
import * as operations from './operations';

export const organizationInvitation = resource(
	{ name: 'Organization Invitation', description: 'Invitations by email to join an organization' },
	'organizationInvitation',
	create,
	operations,
);
