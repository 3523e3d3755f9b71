import { resource } from '../../declare/operation';
import * as operations from './operations';

export const allowlistIdentifier = resource(
	{ name: 'Allowlist', description: 'Who can sign up while the allowlist is on' },
	'allowlistIdentifier',
	operations,
);
