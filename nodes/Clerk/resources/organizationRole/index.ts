import { resource } from '../../declare/operation';
import * as operations from './operations';
import * as permission from './permission';

export const organizationRole = resource(
	{ name: 'Organization Role', description: 'Roles of members, each with permissions' },
	'organizationRole',
	operations,
	permission,
);
