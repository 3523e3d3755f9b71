import type { IDataObject } from 'n8n-workflow';
import { NodeApiError, UserError } from 'n8n-workflow';
import { failureOf } from '../../declare/composed';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { revocationReason, secondsUntilExpiration } from './fields';
import { apiKey } from './locator';
import { LETS, rotatedKey } from './shapes';

const READ = 'GET /api_keys/{apiKeyId}';
const CREATE = 'POST /api_keys';
const REVOKE = 'POST /api_keys/{apiKeyId}/revoke';

/** What the new key takes over. */
const KEPT = ['name', 'subject', 'type', 'description', 'claims', 'scopes', 'created_by'];

export const rotate = operation({
	name: 'Rotate',
	value: 'rotate',
	action: 'Rotate an API key',
	description:
		'Create a key with the same name, owner, scopes and claims, then revoke the old one. If revoking fails, the result still holds the new secret.',
	cannotBeUndone: true,
	source: ['getApiKey', 'createApiKey', 'revokeApiKey'],
	request: READ,
	stops: 'app',
	also: [CREATE, REVOKE],
	traits: { [REVOKE]: { needsBody: true } },
	isComposed: true,
	serializeBy: ({ apiKeyId }) => [apiKeyId],
	fields: [
		apiKey(),
		collection('additionalFields', [
			{
				...secondsUntilExpiration,
				property: {
					...secondsUntilExpiration.property,
					description: 'How long the new key is valid. By default as long as the old one.',
				},
			},
			revocationReason,
		]),
	],
	resultLets: LETS,
	handsOut: true,
	output: rotatedKey,
	run: async ({ values, send, presentResult }) => {
		const old = await send(READ);
		if (old.revoked === true) {
			throw new UserError('This API key is revoked, so it cannot be rotated', {
				description: 'Create a new API key instead. Nothing was changed.',
			});
		}
		const created = await send(CREATE, newKey(old, values.secondsUntilExpiration));
		const { revocationReason: reason } = values;
		const why = reason === undefined ? undefined : { revocation_reason: reason };
		const revokeError = await send(REVOKE, why).then(
			() => null,
			// A key that is gone is no longer valid, as was wanted.
			(error: unknown) => (failureOf(error)?.status === 404 ? null : wordsOf(error)),
		);
		return [
			presentResult({
				...created,
				previous_api_key_id: values.apiKeyId,
				previous_revoked: revokeError === null,
				revoke_error: revokeError,
			}),
		];
	},
});

/** The body that creates the key that takes the place of another one. */
function newKey(old: IDataObject, seconds: number | undefined): IDataObject {
	const kept = KEPT.filter((name) => old[name] !== undefined && old[name] !== null);
	const life = (Number(old.expiration) - Number(old.created_at)) / 1000;
	const lasts = seconds ?? (old.expiration && life > 0 ? Math.round(life) : undefined);
	return {
		...Object.fromEntries(kept.map((name) => [name, old[name]])),
		...(lasts !== undefined && { seconds_until_expiration: lasts }),
	};
}

/** What went wrong, for a result that must come out all the same. A cancelled run still ends. */
function wordsOf(error: unknown): string {
	if (!(error instanceof NodeApiError)) throw error;
	return [error.message, error.description].filter(Boolean).join('. ').replaceAll('\n', ' ');
}
