import { deletes } from '../../declare/deletes';
import { fieldsToClear } from '../../declare/fieldsToClear';
import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { flag, text } from '../../fields/kinds';
import { token } from '../../fields/token';
import { user } from '../user/locator';
import { revocationReason, settings, type } from './fields';
import { apiKey, subject } from './locator';
import { apiKeyRecord, apiKeyWithSecret, LETS } from './shapes';

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create an API key',
	description: 'Create a secret key with which a user or an organization can call your API',
	undoneBy: 'Delete',
	source: 'createApiKey',
	request: 'POST /api_keys',
	fields: [
		subject({ required: true, description: 'The user or organization that the key belongs to' }),
		text('name', {
			required: true,
			placeholder: 'e.g. Reporting service',
			description: 'At least 3 characters',
		}),
		collection('additionalFields', [
			...settings,
			user('createdBy', {
				displayName: 'Created By',
				description: 'The user who is recorded as the creator',
			}),
			type,
		]),
	],
	resultLets: LETS,
	handsOut: true,
	output: apiKeyWithSecret,
});

export const getAll = getMany({
	action: 'Get many API keys',
	description: 'List the API keys of a user or an organization, without their secrets',
	source: 'getApiKeys',
	request: 'GET /api_keys',
	largestPage: 100,
	records: 'apiKeys',
	fields: [subject({ required: true, description: 'The user or organization whose keys to list' })],
	filters: [
		text('query', {
			displayName: 'Search',
			placeholder: 'e.g. reporting',
		}),
		type,
	],
	options: [flag('includeInvalid', { description: 'Whether to include revoked and expired keys' })],
	output: apiKeyRecord,
});

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get an API key',
	description: 'Retrieve an API key, without its secret',
	source: 'getApiKey',
	request: 'GET /api_keys/{apiKeyId}',
	fields: [apiKey()],
	output: apiKeyRecord,
});

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update an API key',
	description: 'Change the scopes, claims, expiry or owner of an API key. Its name cannot change.',
	source: 'updateApiKey',
	request: 'PATCH /api_keys/{apiKeyId}',
	stops: 'app',
	fields: [
		apiKey(),
		collection('updateFields', [
			...settings,
			fieldsToClear('claims', 'description', 'scopes', 'secondsUntilExpiration'),
			subject({
				description: 'The new owner. Anyone with the secret then acts as this owner.',
			}),
		]),
	],
	output: apiKeyRecord,
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete an API key',
	description: 'Delete an API key. It stops working at once.',
	source: 'deleteApiKey',
	request: 'DELETE /api_keys/{apiKeyId}',
	fields: [apiKey()],
	...deletes('api_key', 'apiKeyId'),
});

export const revoke = operation({
	name: 'Revoke',
	value: 'revoke',
	action: 'Revoke an API key',
	description: 'Make an API key invalid and keep its record',
	cannotBeUndone: true,
	source: 'revokeApiKey',
	request: 'POST /api_keys/{apiKeyId}/revoke',
	traits: { 'POST /api_keys/{apiKeyId}/revoke': { needsBody: true } },
	fields: [apiKey(), collection('additionalFields', [revocationReason])],
	output: apiKeyRecord,
});

export const verify = operation({
	name: 'Verify',
	value: 'verify',
	action: 'Verify an API key',
	description: 'Check the secret of an API key and retrieve the key',
	source: 'verifyApiKey',
	request: 'POST /api_keys/verify',
	traits: { 'POST /api_keys/verify': { repeat: 'reads' } },
	fields: [
		token('secret', {
			required: true,
			displayName: 'API Key Secret',
			description: 'The key that a caller sent. Starts with ak_.',
		}),
	],
	output: apiKeyRecord,
});
