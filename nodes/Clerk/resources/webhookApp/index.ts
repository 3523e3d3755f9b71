import { resource } from '../../declare/operation';
import * as operations from './operations';

/** The app at Svix that sends the instance's webhooks. */
export const webhookApp = resource('Webhook App', 'webhookApp', operations);
