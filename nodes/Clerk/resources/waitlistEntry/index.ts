import { resource } from '../../declare/operation';
import * as operations from './operations';

export const waitlistEntry = resource(
	{ name: 'Waitlist Entry', description: 'People who wait for an invitation to your app' },
	'waitlistEntry',
	operations,
);
