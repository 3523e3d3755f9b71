import { resource } from '../../declare/operation';
import * as operations from './operations';

export const billingPrice = resource(
	{
		name: 'Billing Price',
		description: 'What a plan costs. It can have other prices for some customers.',
	},
	'billingPrice',
	operations,
);
