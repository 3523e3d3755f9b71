import { resource } from '../../declare/operation';
import * as operations from './operations';

export const paymentAttempt = resource(
	{ name: 'Payment Attempt', description: 'Payments that succeeded, failed or are still pending' },
	'paymentAttempt',
	operations,
);
