import { operation } from '../../declare/operation';
import { apiKey } from './locator';
import { LETS } from './shapes';

export const getSecret = operation({
	name: 'Get Secret',
	value: 'getSecret',
	action: 'Get the secret of an API key',
	description: 'Retrieve the secret of an API key',
	source: 'getApiKeySecret',
	request: 'GET /api_keys/{apiKeyId}/secret',
	fields: [apiKey()],
	resultLets: LETS,
	handsOut: true,
	output: { shape: { secret: 'string' }, sensitive: ['secret'] },
});
