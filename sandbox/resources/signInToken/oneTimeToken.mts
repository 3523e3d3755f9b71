import { badValue, entry, notFound, Refusal, refuseIfAny } from '../../errors.mts';
import type { Call, Handlers } from '../../resource.mts';
import { jwt } from '../../values/jwt.mts';
import type { OneTimeToken } from '../../store/records.mts';
import { findUser } from '../../operations/findUser.mts';
import { findMembership } from '../organizationMembership/index.mts';

const DAY = 24 * 60 * 60;

/** How long the kinds are good for unless told otherwise, in seconds. */
const LIFETIMES = { sign_in_token: 30 * DAY, actor_token: DAY / 24 };

type Kind = keyof typeof LIFETIMES;

/** Only its creation shows the token and its link. */
function create(kind: Kind, prefix: string, { store, now, body }: Call): object {
	const user = findUser(store, body.user_id);
	const seconds = body.expires_in_seconds ?? LIFETIMES[kind];
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
	store.oneTimeTokens.set(record.id, record);
	const token = jwt({ eid: record.id, st: kind, exp: Math.floor(now / 1000) + seconds });
	const url = `https://sandbox.accounts.dev/v1/tickets/accept?ticket=${token}`;
	return { ...record, token, url };
}

function revoke(kind: Kind, { store, now, path }: Call): object {
	const id = path[`${kind}_id`];
	const record = store.oneTimeTokens.get(id);
	if (record?.object !== kind) throw notFound(kind.replaceAll('_', ' '), id);
	if (record.status !== 'pending') {
		const text = `This token is ${record.status} already, so it cannot be revoked.`;
		throw new Refusal(400, entry(`${kind}_cannot_be_revoked`, 'not pending', text));
	}
	Object.assign(record, { status: 'revoked', updated_at: now });
	return record;
}

export const oneTimeTokens: Handlers = {
	CreateSignInToken: (call) => {
		const { store, body } = call;
		const user = findUser(store, body.user_id);
		if (body.org_id != null) findMembership(store, body.org_id, user.id);
		return create('sign_in_token', 'sit', call);
	},
	RevokeSignInToken: (call) => revoke('sign_in_token', call),

	CreateActorToken: (call) => create('actor_token', 'act', call),
	RevokeActorToken: (call) => revoke('actor_token', call),

	CreateTestingToken: ({ now }) => {
		const expires_at = Math.floor(now / 1000) + DAY / 24;
		return { object: 'testing_token', token: jwt({ exp: expires_at }), expires_at };
	},
};
