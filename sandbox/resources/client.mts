import { entry, notFound, Refusal } from '../errors.mts';
import type { Resource } from '../resource.mts';
import { where } from '../store/store.mts';
import type { Store } from '../store/store.mts';
import { readJwt } from '../values/jwt.mts';
import { sessionJson } from './session/record.mts';

/** A Client as on the wire. Clients are not stored: they are derived from their sessions. */
function clientJson(store: Store, id: string): object {
	const sessions = [...where(store.sessions, ({ client_id }) => client_id === id)];
	if (sessions.length === 0) throw notFound('client', id);
	const open = sessions.filter(({ status }) => status === 'active');
	return {
		object: 'client',
		id,
		session_ids: sessions.map((session) => session.id),
		sessions: sessions.map(sessionJson),
		sign_in_id: null,
		sign_up_id: null,
		last_active_session_id:
			open.toSorted((a, b) => b.last_active_at - a.last_active_at)[0]?.id ?? null,
		last_authentication_strategy: 'email_code',
		created_at: Math.min(...sessions.map(({ created_at }) => created_at)),
		updated_at: Math.max(...sessions.map(({ updated_at }) => updated_at)),
	};
}

/** Clients: the browsers and devices that sessions belong to. */
export const client: Resource = {
	tables: {},
	handlers: {
		GetClient: ({ store, path }) => clientJson(store, path.client_id),

		VerifyClient: ({ store, body }) => {
			const { id } = readJwt(body.token) ?? {};
			if (typeof id === 'string') return clientJson(store, id);
			const text = 'The token could not be read';
			throw new Refusal(400, entry('jwt_invalid', 'invalid token', text));
		},
	},
};
