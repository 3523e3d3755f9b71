import { badValue, entry, Refusal, refuseIfAny } from '../../errors.mts';
import { findRecord } from '../../records/find.mts';
import type { Call } from '../../resource.mts';
import { jwt } from '../../values/jwt.mts';
import { findUser } from '../user/record.mts';

/** A sign-in token or actor token, as stored. */
export interface OneTimeToken {
	object: 'actor_token' | 'sign_in_token';
	id: string;
	user_id: string;
	/** `pending`, `accepted` or `revoked`. */
	status: string;
	/** Who impersonates the user, on an actor token: at least `sub`. */
	actor?: Record<string, unknown>;
	created_at: number;
	updated_at: number;
}

const HOUR = 60 * 60;

/** What sign-in tokens and actor tokens do differently. */
const KINDS = {
	sign_in_token: { table: 'signInTokens', prefix: 'sit', lifetime: 30 * 24 * HOUR },
	actor_token: { table: 'actorTokens', prefix: 'act', lifetime: HOUR },
} as const;

type Kind = keyof typeof KINDS;

/** Creates a token. Only this answer shows the token and its link. */
export function createToken(kind: Kind, { store, now, body }: Call): object {
	const { table, prefix, lifetime } = KINDS[kind];
	const user = findUser(store, body.user_id);
	const seconds = body.expires_in_seconds ?? lifetime;
	if (seconds < 1) refuseIfAny([badValue('expires_in_seconds', 'must be 1 or more')]);
	const record: OneTimeToken = {
		object: kind,
		id: store.id(prefix, now),
		user_id: user.id,
		status: 'pending',
		...(kind === 'actor_token' && { actor: body.actor }),
		created_at: now,
		updated_at: now,
	};
	store[table].set(record.id, record);
	const token = jwt({ eid: record.id, st: kind, exp: Math.floor(now / 1000) + seconds });
	const url = `https://sandbox.accounts.dev/v1/tickets/accept?ticket=${token}`;
	return { ...record, token, url };
}

/** Revokes the token of the path. @throws Refusal 400 if it is not pending */
export function revokeToken(kind: Kind, { store, now, path }: Call): object {
	const records = store[KINDS[kind].table];
	const record = findRecord(records, kind.replaceAll('_', ' '), path[`${kind}_id`]);
	if (record.status !== 'pending') {
		const text = `This token is ${record.status} already, so it cannot be revoked.`;
		throw new Refusal(400, entry(`${kind}_cannot_be_revoked`, 'not pending', text));
	}
	Object.assign(record, { status: 'revoked', updated_at: now });
	return record;
}
