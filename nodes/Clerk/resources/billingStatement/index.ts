import { resource } from '../../declare/operation';
import * as operations from './operations';

export const billingStatement = resource(
	{
		name: 'Billing Statement',
		description: 'What users and organizations were charged, month by month',
	},
	'billingStatement',
	operations,
);
