import { resource } from '../../declare/operation';
import * as operations from './operations';

export const webhookApp = resource(
	{ name: 'Webhook App', description: "The app at Svix that sends your instance's webhooks" },
	'webhookApp',
	operations,
);
