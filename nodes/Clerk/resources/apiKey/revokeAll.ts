import { operation } from '../../declare/operation';
import { revokeEach } from '../../declare/revokeEach';
import { collection } from '../../fields/collection';
import { revocationReason, type } from './fields';
import { subject } from './locator';

const REVOKE = 'POST /api_keys/{apiKeyId}/revoke';

export const revokeAllOfSubject = operation({
	name: 'Revoke All of Subject',
	value: 'revokeAllOfSubject',
	action: 'Revoke all API keys of a subject',
	description: 'Revoke every valid API key of a user or an organization',
	cannotBeUndone: true,
	source: ['getApiKeys', 'revokeApiKey'],
	request: 'GET /api_keys',
	stops: 'app',
	also: [REVOKE],
	traits: { [REVOKE]: { needsBody: true } },
	isComposed: true,
	fields: [
		subject({ required: true, description: 'The user or organization whose keys to revoke' }),
		collection('additionalFields', [revocationReason, type]),
	],
	output: { shape: { subject: 'string', revokedCount: 'number', apiKeyIds: 'array' } },
	run: async ({ values, send, readAll, presentResult }) => {
		const { subject: owner, type: kind, revocationReason: reason } = values;
		const query = { subject: owner, ...(kind !== undefined && { type: kind }) };
		const keys = await readAll('GET /api_keys', query, { largestPage: 100 });
		const ids = keys.map(({ id }) => String(id));
		const why = reason === undefined ? undefined : { revocation_reason: reason };
		const revoked = await revokeEach('API keys', ids, async (apiKeyId) =>
			send(REVOKE, why, { apiKeyId }),
		);
		return [presentResult({ subject: owner, revoked_count: revoked.length, api_key_ids: revoked })];
	},
});
