import { NodeApiError } from 'n8n-workflow';
import { operation } from '../../declare/operation';
import { failureOf, tellProgress } from '../../declare/composed';
import { user } from '../user/locator';

/** States of a session that can still be used, or become so. */
const LIVE: unknown[] = ['active', 'pending'];

export const revokeAll = operation({
	name: 'Revoke All',
	value: 'revokeAll',
	action: 'Revoke all sessions of a user',
	description: 'Sign a user out everywhere. To keep them out, ban or delete the user as well.',
	source: ['GetSessionList', 'RevokeSession'],
	request: 'GET /sessions',
	also: ['POST /sessions/{sessionId}/revoke'],
	isComposed: true,
	fields: [user()],
	output: { shape: { userId: 'string', revokedCount: 'number', sessionIds: 'array' } },
	run: async ({ values, payload, send, readAll, presentResult }) => {
		const sessions = await readAll('GET /sessions', { ...payload, paginated: true });
		const live = sessions.filter(({ status }) => LIVE.includes(status));
		const attempts = await Promise.all(
			live.map(async ({ id }): Promise<Attempt> => {
				const sessionId = String(id);
				return await send('POST /sessions/{sessionId}/revoke', undefined, { sessionId }).then(
					() => ({ sessionId }),
					(error: unknown) => ({ sessionId, error }),
				);
			}),
		);
		const revoked = attempts.filter((one) => !('error' in one)).map(({ sessionId }) => sessionId);
		// A session that has ended is what was wanted.
		const failed = attempts.filter((one) => 'error' in one && failureOf(one.error)?.status !== 404);
		const [first] = failed;
		if (first) throw halfDone(first.error, failed, revoked, live.length);
		return [
			presentResult({
				user_id: values.userId,
				revoked_count: revoked.length,
				session_ids: revoked,
			}),
		];
	},
});

/** How it went with one session; it was revoked if there is no error. */
interface Attempt {
	sessionId: string;
	error?: unknown;
}

/** Tells which sessions are over, and what is known of the others. */
function halfDone(
	error: unknown,
	failed: readonly Attempt[],
	revoked: readonly string[],
	total: number,
): unknown {
	if (!(error instanceof NodeApiError)) return error;
	const mayBeDone = (one: Attempt) => failureOf(one.error)?.mayBeDone === true;
	const idsOf = (attempts: readonly Attempt[]) => attempts.map(({ sessionId }) => sessionId);
	const unknown = idsOf(failed.filter(mayBeDone));
	const left = idsOf(failed.filter((one) => !mayBeDone(one)));
	const lines = Object.entries({ Revoked: revoked, 'Not revoked': left, 'Not known': unknown })
		.filter(([, ids]) => ids.length > 0)
		.map(([words, ids]) => `${words}: ${ids.join(', ')}.`);
	const notKnown = unknown.length > 0 ? `, of ${unknown.length} it is not known` : '';
	tellProgress(
		error,
		`${revoked.length} of ${total} sessions were revoked${notKnown}: ${error.message}`,
		lines.join(' '),
	);
	return error;
}
