import { resource } from '../../declare/operation';
import * as permissions from './permissions';

/** What a role may allow its members to do. */
export const organizationPermission = resource(
	'Organization Permission',
	'organizationPermission',
	permissions,
);
