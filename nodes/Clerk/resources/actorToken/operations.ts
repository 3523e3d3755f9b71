import { UserError } from 'n8n-workflow';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { integer, json } from '../../fields/kinds';
import { user } from '../user/locator';
import { sessionMaxDurationInSeconds } from './fields';
import { actor } from './locator';
import { actorTokenRecord as output } from './shapes';

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create an actor token',
	description: 'Create a token and a link to sign in as another user (impersonation)',
	undoneBy: 'Revoke',
	source: 'CreateActorToken',
	request: 'POST /actor_tokens',
	fields: [
		user('userId', { required: true, description: 'The user to impersonate' }),
		actor({
			required: true,
			description: 'Who signs in as the user: another user, or any name for a person',
		}),
		collection('additionalFields', [
			json('actorClaims', {
				wire: 'actor',
				placeholder: 'e.g. { "reason": "ticket 1042" }',
				description: 'More about the actor, for the session token',
			}),
			integer('expiresInSeconds', {
				min: 1,
				default: 3600,
				displayName: 'Expires In (Seconds)',
				description: 'How long the token is valid. One hour by default.',
			}),
			sessionMaxDurationInSeconds,
		]),
	],
	resultLets: 'sign in as this user on behalf of the actor',
	handsOut: true,
	output,
	check: ({ actorClaims }) => {
		if (actorClaims && 'sub' in actorClaims) {
			throw new UserError("'Actor Claims' can't hold sub", {
				description: "The ID of the actor comes from 'Actor'.",
			});
		}
	},
	run: async ({ values: { actorId, actorClaims }, payload, send, presentResult }) => {
		const actor = { ...actorClaims, sub: actorId };
		return [presentResult(await send('POST /actor_tokens', { ...payload, actor }))];
	},
});
