import { operation } from '../../declare/operation';
import { revokeEach } from '../../declare/revokeEach';
import { user } from '../user/locator';

/** States of a session that can still be used, or become so. */
const LIVE: unknown[] = ['active', 'pending'];

export const revokeAll = operation({
	name: 'Revoke All',
	value: 'revokeAll',
	action: 'Revoke all sessions of a user',
	description: 'Sign a user out everywhere. To keep them out, ban or delete the user as well.',
	cannotBeUndone: true,
	source: ['GetSessionList', 'RevokeSession'],
	request: 'GET /sessions',
	also: ['POST /sessions/{sessionId}/revoke'],
	isComposed: true,
	fields: [user()],
	output: { shape: { userId: 'string', revokedCount: 'number', sessionIds: 'array' } },
	run: async ({ values, payload, send, readAll, presentResult }) => {
		const sessions = await readAll('GET /sessions', { ...payload, paginated: true });
		const live = sessions.filter(({ status }) => LIVE.includes(status)).map(({ id }) => String(id));
		const revoked = await revokeEach('sessions', live, async (sessionId) =>
			send('POST /sessions/{sessionId}/revoke', undefined, { sessionId }),
		);
		return [
			presentResult({
				user_id: values.userId,
				revoked_count: revoked.length,
				session_ids: revoked,
			}),
		];
	},
});
