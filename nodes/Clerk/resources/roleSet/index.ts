import { resource } from '../../declare/operation';
import * as operations from './operations';
import * as role from './role';

export const roleSet = resource(
	{ name: 'Role Set', description: 'Which roles the members of an organization can have' },
	'roleSet',
	operations,
	role,
);
