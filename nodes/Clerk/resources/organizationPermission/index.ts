import { resource } from '../../declare/operation';
import * as operations from './operations';

/** What a role can allow its members to do. */
export const organizationPermission = resource(
	'Organization Permission',
	'organizationPermission',
	operations,
);
