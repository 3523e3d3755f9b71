import { UserError } from 'n8n-workflow';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { choice, integer, json } from '../../fields/kinds';
import { secondsUntilExpiration } from '../apiKey/fields';
import { machine } from '../machine/locator';
import { m2mTokenWithText } from './shapes';

const READ_KEY = 'GET /machines/{machineId}/secret_key';
const CREATE = 'POST /m2m_tokens';

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create an M2M token',
	description: 'Create a token with which a machine can call the machines in its scopes',
	source: ['createM2MToken', 'GetMachineSecretKey'],
	request: CREATE,
	also: [READ_KEY],
	traits: { [CREATE]: { needsBody: true } },
	fields: [
		machine('machineId', {
			required: true,
			wire: null,
			description: 'The machine that the token is for. Its secret key is used and not shown.',
		}),
		collection('additionalFields', [
			json('claims', {
				description: 'Your own data about the token, returned when it is verified',
			}),
			integer('minRemainingTtlSeconds', {
				min: 0,
				default: 300,
				displayName: 'Reuse If Valid For (Seconds)',
				description:
					'Returns an equal token instead of a new one if it is still valid for this long. Opaque tokens only.',
			}),
			secondsUntilExpiration,
			choice(
				'tokenFormat',
				[
					{ name: 'JWT', value: 'jwt', description: 'Verified without Clerk; cannot be revoked' },
					{ name: 'Opaque', value: 'opaque', description: 'Verified by Clerk; can be revoked' },
				],
				{ default: 'opaque', description: 'Form of the token. Opaque by default.' },
			),
		]),
	],
	resultLets: 'act as this machine',
	handsOut: true,
	output: m2mTokenWithText,
	run: async ({ payload, readOnce, sendWithKey, presentResult }) => {
		// Clerk takes the key of the machine alone here. It is read once for all items of a run.
		const { secret } = await readOnce(READ_KEY);
		if (typeof secret !== 'string' || secret === '') {
			throw new UserError('Clerk gave no secret key for this machine');
		}
		return [presentResult(await sendWithKey(secret, CREATE, payload))];
	},
});
