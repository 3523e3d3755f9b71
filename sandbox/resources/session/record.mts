import { findRecord } from '../../records/find.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import { DAY } from '../../values/dates.mts';

/** What a session shows of its device. */
export interface Activity {
	id: string;
	device_type: string;
	is_mobile: boolean;
	browser_name: string;
	browser_version: string;
	ip_address: string;
	city: string;
	country: string;
}

/** A session as stored. */
export interface SessionRecord {
	id: string;
	user_id: string;
	client_id: string;
	/** `active`, `pending`, or how it ended: see Session in the facts. */
	status: string;
	last_active_organization_id: string | null;
	latest_activity: Activity | null;
	/** Who signed in as the user, if it was somebody else. */
	actor?: Record<string, unknown>;
	last_active_at: number;
	expire_at: number;
	abandon_at: number;
	created_at: number;
	updated_at: number;
}

/** Milliseconds from creation until a session expires, and until it counts as abandoned. */
export const LIFETIME = { expire: 7 * DAY, abandon: 30 * DAY };

/** Ends a user's open sessions with this status. */
export function endSessions(store: Store, userId: string, status: string, now: number): void {
	for (const session of where(store.sessions, ({ user_id }) => user_id === userId)) {
		endSession(session, status, now);
	}
}

/** Ends a session with this status, if it is open. */
export function endSession(session: SessionRecord, status: string, now: number): void {
	if (!['active', 'pending'].includes(session.status)) return;
	session.status = status;
	session.updated_at = now;
}

/** The session with this id. @throws Refusal 404 */
export const findSession = (store: Store, id: string): SessionRecord =>
	findRecord(store.sessions, 'session', id);

/** A Session as on the wire. */
export function sessionJson(session: SessionRecord): object {
	const { latest_activity, ...rest } = session;
	return {
		...rest,
		object: 'session',
		actor: session.actor ?? null,
		latest_activity: latest_activity && { ...latest_activity, object: 'session_activity' },
		tasks: session.status === 'pending' ? [{ key: 'choose-organization' }] : null,
	};
}
