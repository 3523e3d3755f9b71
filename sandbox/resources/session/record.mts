import type { SessionRecord } from '../../store/records.mts';

/** A Session as on the wire. */
export function sessionJson(session: SessionRecord): object {
	const { latest_activity, ...rest } = session;
	return {
		...rest,
		object: 'session',
		actor: null,
		latest_activity: latest_activity && { ...latest_activity, object: 'session_activity' },
		tasks: session.status === 'pending' ? [{ key: 'choose-organization' }] : null,
	};
}
