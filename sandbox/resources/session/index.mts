import { entry, Refusal } from '../../errors.mts';
import { inOrder, listPage } from '../../records/lists.mts';
import type { Handlers, Resource } from '../../resource.mts';
import { where } from '../../store/store.mts';
import type { ChangesOf } from '../../webhooks/events.mts';
import { findMembership } from '../organizationMembership/record.mts';
import { findUser } from '../user/record.mts';
import { userJson } from '../user/shape.mts';
import { endSession, findSession, LIFETIME, sessionJson } from './record.mts';
import type { SessionRecord } from './record.mts';
import { seedSessions } from './seed.mts';
import { tokens } from './token.mts';

interface Tables {
	sessions: SessionRecord;
}

/** Get Many, Create, Get, Revoke. */
const operations: Handlers = {
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
		return listPage(ordered, query, sessionJson);
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

/** The event carries the session with its user. */
const withUser =
	(type: string): ChangesOf =>
	({ store, now, answer }) => {
		const user = store.users.get(answer.user_id);
		return [{ type, data: { ...answer, user: user && userJson(user, now) } }];
	};

/** Sessions of users. */
export const session: Resource<Tables> = {
	tables: { sessions: 'sess' },
	seed: seedSessions,
	handlers: { ...operations, ...tokens },
	events: {
		RevokeSession: withUser('session.revoked'),
		createSession: withUser('session.created'),
	},
};
