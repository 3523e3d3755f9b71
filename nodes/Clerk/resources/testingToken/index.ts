import { resource } from '../../declare/operation';
import * as operations from './operations';

export const testingToken = resource(
	{ name: 'Testing Token', description: 'Tokens that let end-to-end tests bypass bot detection' },
	'testingToken',
	operations,
);
