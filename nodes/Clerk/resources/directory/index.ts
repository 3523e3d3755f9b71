import { resource } from '../../declare/operation';
import * as groupMapping from './groupMapping';
import * as operations from './operations';

export const directory = resource(
	{
		name: 'Directory',
		description: 'Directories of identity providers, from which users are provisioned (SCIM)',
	},
	'directory',
	operations,
	groupMapping,
);
