import { entry, notFound, Refusal } from '../../errors.mts';
import { countedPage, inOrder, page } from '../../records/lists.mts';
import type { Handlers } from '../../resource.mts';
import { sessionJson } from './record.mts';
import type { SessionRecord } from '../../store/records.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import { findUser } from '../../operations/findUser.mts';
import { findMembership } from '../organizationMembership/index.mts';

const DAY = 24 * 60 * 60 * 1000;

/** From creation until a session expires, and until it counts as abandoned, in milliseconds. */
export const LIFETIME = { expire: 7 * DAY, abandon: 30 * DAY };

/** Ends the sessions of a user that can still be used, with this status. */
export function endSessions(store: Store, userId: string, status: string, now: number): void {
	for (const session of where(store.sessions, ({ user_id }) => user_id === userId)) {
		endSession(session, status, now);
	}
}

function endSession(session: SessionRecord, status: string, now: number): void {
	if (!['active', 'pending'].includes(session.status)) return;
	session.status = status;
	session.updated_at = now;
}

/**
 * The session with this id.
 *
 * @throws Refusal 404
 */
export function findSession(store: Store, id: string): SessionRecord {
	const session = store.sessions.get(id);
	if (!session) throw notFound('session', id);
	return session;
}

export const sessions: Handlers = {
	GetSessionList: ({ store, query }) => {
		const { client_id, user_id, status } = query;
		if (!client_id && !user_id) {
			throw new Refusal(
				400,
				entry(
					'missing_query_parameter',
					'Missing query parameter',
					'At least one of `client_id`, `user_id` must be given.',
				),
			);
		}
		const fitting = where(
			store.sessions,
			(session) =>
				(!client_id || session.client_id === client_id) &&
				(!user_id || session.user_id === user_id) &&
				(!status || session.status === status),
		);
		const ordered = inOrder(fitting, '-created_at', { created_at: (one) => one.created_at });
		return query.paginated
			? countedPage(ordered, query, sessionJson)
			: page(ordered, query).map(sessionJson);
	},

	createSession: ({ store, now, body }) => {
		const user = findUser(store, body.user_id);
		const organizationId: string | null = body.active_organization_id ?? null;
		if (organizationId) findMembership(store, organizationId, user.id);
		const session: SessionRecord = {
			id: store.id('sess', now),
			user_id: user.id,
			client_id: store.id('client', now),
			status: 'active',
			last_active_organization_id: organizationId,
			latest_activity: null,
			last_active_at: now,
			expire_at: now + LIFETIME.expire,
			abandon_at: now + LIFETIME.abandon,
			created_at: now,
			updated_at: now,
		};
		store.sessions.set(session.id, session);
		Object.assign(user, { last_sign_in_at: now, last_active_at: now });
		return sessionJson(session);
	},

	GetSession: ({ store, path }) => sessionJson(findSession(store, path.session_id)),

	RevokeSession: ({ store, now, path }) => {
		const session = findSession(store, path.session_id);
		endSession(session, 'revoked', now);
		return sessionJson(session);
	},
};
