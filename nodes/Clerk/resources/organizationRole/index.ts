import { resource } from '../../declare/operation';
import * as operations from './operations';
import * as permission from './permission';

/** What members of an organization can be, and what each may do. */
export const organizationRole = resource(
	'Organization Role',
	'organizationRole',
	operations,
	permission,
);
