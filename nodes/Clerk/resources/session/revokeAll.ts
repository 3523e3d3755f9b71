import type { IDataObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { failureOf, tellProgress } from '../../http/errors';
import { user } from '../user/locator';
import { operation } from '../../declare/operation';

/** States of a session that can still be used, or become so. */
const LIVE = ['active', 'pending'];

export const revokeAll = operation({
	name: 'Revoke All of User',
	value: 'revokeAll',
	action: 'Revoke all sessions of user',
	description: 'Sign a user out everywhere. To keep them out, ban or delete the user as well.',
	source: ['GetSessionList', 'RevokeSession'],
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
		const revoked = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
		const failed = outcomes.flatMap((one, index) =>
			one.status === 'rejected' && !isGone(one.reason)
				? [{ id: String(live[index].id), error: one.reason as unknown }]
				: [],
		);
		if (failed.length > 0) throw halfDone(failed, revoked, live.length);
		const { user_id } = payload as IDataObject;
		return [presentResult({ user_id, revoked_count: revoked.length, session_ids: revoked })];
	},
});

/** A session that has ended is what was wanted. */
const isGone = (error: unknown): boolean => failureOf(error)?.status === 404;

/** Tells which sessions are over, and what is known of the others. */
function halfDone(
	failed: Array<{ id: string; error: unknown }>,
	revoked: string[],
	all: number,
): unknown {
	const { error } = failed[0];
	if (!(error instanceof NodeApiError)) return error;
	const unknown = failed.filter((one) => failureOf(one.error)?.mayBeDone);
	const left = failed.filter((one) => !unknown.includes(one));
	const line = (words: string, ids: string[]) =>
		ids.length > 0 ? [`${words}: ${ids.join(', ')}.`] : [];
	const notKnown = unknown.length > 0 ? `, of ${unknown.length} it is not known` : '';
	tellProgress(
		error,
		`${revoked.length} of ${all} sessions were revoked${notKnown}: ${error.message}`,
		[
			...line('Revoked', revoked),
			...line(
				'Not revoked',
				left.map(({ id }) => id),
			),
			...line(
				'Not known',
				unknown.map(({ id }) => id),
			),
		].join(' '),
	);
	return error;
}
