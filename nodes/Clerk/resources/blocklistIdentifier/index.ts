import { resource } from '../../declare/operation';
import * as operations from './operations';

export const blocklistIdentifier = resource(
	{ name: 'Blocklist', description: 'Who is blocked from your app' },
	'blocklistIdentifier',
	operations,
);
