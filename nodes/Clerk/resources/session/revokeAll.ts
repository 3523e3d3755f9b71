import type { IDataObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { user } from '../../fields/user';
import { operation } from '../../operation';

/** States of a session that can still be used, or become so. */
const LIVE = ['active', 'pending'];

/** GetSessionList, RevokeSession */
export const revokeAll = operation({
	name: 'Revoke All of User',
	value: 'revokeAll',
	action: 'Revoke all sessions of user',
	description: 'Sign a user out everywhere. To keep them out, ban or delete the user as well.',
	request: 'GET /sessions',
	also: ['POST /sessions/{sessionId}/revoke'],
	isComposed: true,
	fields: [user()],
	output: { shape: { userId: 'string', revokedCount: 'number', sessionIds: 'array' } },
	run: async ({ payload, send, readAll, presentResult }) => {
		const sessions = await readAll('GET /sessions', { ...payload, paginated: true });
		const live = sessions.filter(({ status }) => LIVE.includes(String(status)));
		const outcomes = await Promise.allSettled(
			live.map(async ({ id }) => {
				const sessionId = String(id);
				await send('POST /sessions/{sessionId}/revoke', undefined, { sessionId });
				return sessionId;
			}),
		);
		const failed = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
		const revoked = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
		const reason = failed.find((error) => !isGone(error)) as unknown;
		if (reason !== undefined) throw halfDone(reason, revoked.length, live.length);
		const { user_id } = payload as IDataObject;
		return [presentResult({ user_id, revoked_count: revoked.length, session_ids: revoked })];
	},
});

/** A session that ended by itself meanwhile is what was wanted. */
const isGone = (error: unknown): boolean =>
	error instanceof NodeApiError && String(error.httpCode) === '404';

/** Tells how many sessions are over, in front of why another one is not. */
function halfDone(reason: unknown, revoked: number, all: number): unknown {
	if (reason instanceof NodeApiError) {
		reason.message = `${revoked} of ${all} sessions were revoked: ${reason.message}`;
	}
	return reason;
}
