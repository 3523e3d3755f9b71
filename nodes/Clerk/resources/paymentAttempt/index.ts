import { resource } from '../../declare/operation';
import * as operations from './operations';

/** Payments that were tried, with and without success. */
export const paymentAttempt = resource('Payment Attempt', 'paymentAttempt', operations);
