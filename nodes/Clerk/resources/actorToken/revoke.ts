import type { IDataObject } from 'n8n-workflow';
import { NodeApiError, UserError } from 'n8n-workflow';
import { failureOf } from '../../declare/composed';
import { operation } from '../../declare/operation';
import { revokeEach } from '../../declare/revokeEach';
import { collection } from '../../fields/collection';
import { user } from '../user/locator';
import { actor, actorToken } from './locator';
import { actorTokenRecord } from './shapes';

const REVOKE = 'POST /actor_tokens/{actorTokenId}/revoke';
const LIST = 'GET /sessions';
const END = 'POST /sessions/{sessionId}/revoke';

export const revoke = operation({
	name: 'Revoke',
	value: 'revoke',
	action: 'Revoke an actor token',
	description:
		'Revoke an actor token. If it was used already, end the sessions that the actor has as the user.',
	cannotBeUndone: true,
	source: ['RevokeActorToken', 'GetSessionList', 'RevokeSession'],
	request: REVOKE,
	also: [LIST, END],
	isComposed: true,
	fields: [
		actorToken,
		collection('additionalFields', [
			actor({ description: 'Who signed in as the user. Needed to end their sessions.' }),
			user('userId', {
				wire: null,
				displayName: 'Impersonated User',
				description: 'The user whom the actor signed in as. Needed to end the sessions.',
			}),
		]),
	],
	output: actorTokenRecord,
	checkResolved: ({ actorId, userId }) => {
		if ((actorId === undefined) === (userId === undefined)) return;
		const missing = actorId === undefined ? 'Actor' : 'Impersonated User';
		throw new UserError(`'${missing}' is empty`, {
			description: "Ending sessions takes both 'Actor' and 'Impersonated User'.",
		});
	},
	run: async ({ values, send, readAll, presentResult }) => {
		const { actorTokenId: id, actorId, userId } = values;
		const refusal = await send(REVOKE).then(
			(record) => ({ record }),
			(error: unknown) => ({ error }),
		);
		if ('record' in refusal) return [presentResult(refusal.record)];
		if (!wasUsed(refusal.error)) throw refusal.error;
		if (actorId === undefined || userId === undefined) throw withRemedy(refusal.error);
		const query = { user_id: userId, status: 'active', paginated: true };
		const sessions = await readAll(LIST, query);
		const own = sessions.filter((one) => (one.actor as IDataObject | null)?.sub === actorId);
		const ids = own.map((one) => String(one.id));
		const ended = await revokeEach('sessions', ids, async (sessionId) =>
			send(END, undefined, { sessionId }),
		);
		return [
			presentResult({ id, user_id: userId, actor: { sub: actorId }, ended_session_ids: ended }),
		];
	},
});

/** Clerk refuses to revoke what is no longer pending. An unclear answer tells nothing of it. */
const wasUsed = (error: unknown): boolean => {
	const failure = failureOf(error);
	return failure?.status === 400 && !failure.mayBeDone;
};

function withRemedy(error: unknown): unknown {
	if (error instanceof NodeApiError) {
		error.description = [
			error.description,
			"If the token was used, add 'Actor' and 'Impersonated User' to end the actor's sessions.",
		]
			.filter(Boolean)
			.join('\n');
	}
	return error;
}
