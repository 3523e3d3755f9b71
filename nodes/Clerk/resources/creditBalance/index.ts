import { resource } from '../../declare/operation';
import * as operations from './operations';

/** Credits that reduce what a user or an organization pays. */
export const creditBalance = resource('Credit Balance', 'creditBalance', operations);
