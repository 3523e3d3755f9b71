import { resource } from '../../declare/operation';
import * as operations from './operations';

/** What a plan costs. Each plan has a default price, and can have others for some customers. */
export const billingPrice = resource('Billing Price', 'billingPrice', operations);
