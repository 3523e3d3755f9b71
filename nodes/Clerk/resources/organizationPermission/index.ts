import { resource } from '../../declare/operation';
import * as operations from './operations';

export const organizationPermission = resource(
	{ name: 'Organization Permission', description: 'What a role allows its members to do' },
	'organizationPermission',
	operations,
);
