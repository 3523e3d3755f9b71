import { resource } from '../../declare/operation';
import * as invitation from './invitation';
import * as search from './search';

/** E-mails with a link by which somebody can join an organization. */
export const organizationInvitation = resource(
	'Organization Invitation',
	'organizationInvitation',
	invitation,
	search,
);
