import { resource } from '../../declare/operation';
import * as operations from './operations';

export const billingPlan = resource(
	{ name: 'Billing Plan', description: 'What users and organizations can subscribe to' },
	'billingPlan',
	operations,
);
