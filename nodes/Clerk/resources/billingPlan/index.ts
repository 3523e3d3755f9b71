import { resource } from '../../declare/operation';
import * as operations from './operations';

/** What users and organizations can subscribe to. Plans are made in Clerk's dashboard. */
export const billingPlan = resource('Billing Plan', 'billingPlan', operations);
