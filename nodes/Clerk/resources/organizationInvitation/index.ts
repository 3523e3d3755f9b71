import { resource } from '../../declare/operation';
import * as create from './create';
import * as operations from './operations';

/** E-mails with a link by which somebody can join an organization. */
export const organizationInvitation = resource(
	'Organization Invitation',
	'organizationInvitation',
	create,
	operations,
);
