import { resource } from '../../declare/operation';
import * as operations from './operations';

/** What payers were charged, month by month. */
export const billingStatement = resource('Billing Statement', 'billingStatement', operations);
