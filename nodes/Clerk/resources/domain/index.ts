import { resource } from '../../declare/operation';
import * as operations from './operations';
import * as verifyProxy from './verifyProxy';

export const domain = resource(
	{
		name: 'Domain',
		description: 'Domains of your app: the primary one, and satellites that share its sessions',
	},
	'domain',
	operations,
	verifyProxy,
);
