import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { flag } from '../../fields/kinds';
import { token } from '../../fields/token';
import { revocationReason } from '../apiKey/fields';
import { machine } from '../machine/locator';
import { m2mToken } from './locator';
import { m2mTokenRecord } from './shapes';

export const getAll = getMany({
	action: 'Get many M2M tokens',
	description: 'List the opaque tokens of a machine. Clerk does not store JWTs.',
	source: 'getM2MTokens',
	request: 'GET /m2m_tokens',
	largestPage: 100,
	listName: 'm2m_tokens',
	records: 'm2mTokens',
	fields: [machine('subject', { required: true, description: 'The machine whose tokens to list' })],
	options: [
		flag('expired', {
			displayName: 'Include Expired',
		}),
		flag('revoked', {
			displayName: 'Include Revoked',
		}),
	],
	output: m2mTokenRecord,
});

export const revoke = operation({
	name: 'Revoke',
	value: 'revoke',
	action: 'Revoke an M2M token',
	description: 'Make an opaque M2M token invalid',
	cannotBeUndone: true,
	source: 'revokeM2MToken',
	request: 'POST /m2m_tokens/{m2mTokenId}/revoke',
	traits: { 'POST /m2m_tokens/{m2mTokenId}/revoke': { needsBody: true } },
	fields: [m2mToken(), collection('additionalFields', [revocationReason])],
	output: m2mTokenRecord,
});

export const verify = operation({
	name: 'Verify',
	value: 'verify',
	action: 'Verify an M2M token',
	description: 'Check an M2M token and retrieve its machine, scopes and claims',
	source: 'verifyM2MToken',
	request: 'POST /m2m_tokens/verify',
	traits: { 'POST /m2m_tokens/verify': { repeat: 'reads' } },
	fields: [
		token('token', {
			required: true,
			displayName: 'M2M Token',
			placeholder: 'e.g. mt_…',
			description: 'The token that a caller sent',
		}),
	],
	output: m2mTokenRecord,
});
