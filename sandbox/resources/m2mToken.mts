import { entry, notFound, Refusal } from '../errors.mts';
import { findRecord } from '../records/find.mts';
import { countedPage, inOrder } from '../records/lists.mts';
import type { Call, Resource } from '../resource.mts';
import { where } from '../store/store.mts';
import type { Store } from '../store/store.mts';
import { fresh, isExpired, isValid, revoke } from '../values/expiry.mts';
import type { Revocable } from '../values/expiry.mts';
import { CLASSES, m2mClaims } from '../values/claims.mts';
import { isSignedWith, readJwt } from '../values/jwt.mts';
import { newHexId, newSecret } from '../values/secrets.mts';
import { signed, signingKey } from './instance/record.mts';
import { findMachine } from './machine/record.mts';

interface M2mTokenRecord extends Revocable {
	id: string;
	/** The machine. */
	subject: string;
	claims: unknown;
	/** IDs of the machines that it opens. */
	scopes: string[];
	created_at: number;
	token: string;
}

interface Tables {
	m2mTokens: M2mTokenRecord;
}

const show = ({ token: _, ...record }: M2mTokenRecord, now: number): object => ({
	...record,
	object: 'machine_to_machine_token',
	expired: isExpired(record, now),
});

/** A machine sees its own tokens only. @throws Refusal 404 */
function ofPath({ store, path, machine }: Call): M2mTokenRecord {
	const record = findRecord(store.m2mTokens, 'M2M token', path.m2m_token_id);
	if (machine && record.subject !== machine.id) throw notFound('M2M token', record.id);
	return record;
}

const NOT_A_MACHINE = new Refusal(
	401,
	entry('machine_secret_key_required', 'Unauthorized', 'This needs the secret key of a machine.'),
);

function create({ store, now, body, machine }: Call): object {
	if (!machine) throw NOT_A_MACHINE;
	const { token_format: format = 'opaque', claims = null, min_remaining_ttl_seconds: least } = body;
	const seconds: number = body.seconds_until_expiration ?? machine.default_token_ttl;
	if (least !== undefined && least >= seconds) {
		const text = 'min_remaining_ttl_seconds must be less than the lifetime of the token.';
		throw new Refusal(400, entry('form_param_value_invalid', 'is invalid', text));
	}
	const same = ({ subject, claims: own, scopes }: M2mTokenRecord) =>
		subject === machine.id &&
		JSON.stringify([own, scopes]) === JSON.stringify([claims, machine.scopes]);
	if (least !== undefined && format === 'opaque') {
		const [live] = where(
			store.m2mTokens,
			(one) => same(one) && isValid(one, now) && (one.expiration ?? Infinity) - now >= least * 1000,
		);
		if (live) return { ...show(live, now), token: live.token };
	}
	const record: M2mTokenRecord = {
		id: newHexId('mt', store.random),
		subject: machine.id,
		claims,
		scopes: [...machine.scopes],
		...fresh(now, seconds),
		created_at: now,
		token: newSecret('mt', store.random),
	};
	if (format === 'jwt') {
		// Not stored, so it is in no list and cannot be revoked.
		const { id, subject, scopes } = record;
		const own = m2mClaims(subject, scopes, { now, lifetime: seconds }, id);
		record.token = signed(store, { ...(claims as object), ...own }, { cat: CLASSES.m2m });
	} else {
		store.m2mTokens.set(record.id, record);
	}
	return { ...show(record, now), token: record.token };
}

/** The record of a JWT, which holds it all. */
function fromJwt(store: Store, token: string): M2mTokenRecord | undefined {
	const claims = readJwt(token);
	if (!claims || !isSignedWith(signingKey(store), token)) return undefined;
	const { jti, sub, scopes, aud, iss, nbf, iat, exp, ...own } = claims as Record<string, any>;
	const made = iat * 1000;
	return {
		id: jti,
		subject: sub,
		claims: Object.keys(own).length ? own : null,
		scopes: scopes.split(' ').filter(Boolean),
		...fresh(made, exp - iat),
		created_at: made,
		token,
	};
}

/** Tokens with which machines call each other. */
export const m2mToken: Resource<Tables> = {
	tables: { m2mTokens: 'mt' },
	handlers: {
		createM2MToken: create,

		getM2MTokens: ({ store, now, query, machine }) => {
			const { subject, revoked, expired } = query;
			if (!subject) {
				const text = '`subject` must be given.';
				throw new Refusal(400, entry('missing_query_parameter', 'Missing query parameter', text));
			}
			findMachine(store, subject);
			if (machine && machine.id !== subject) {
				const text = 'A machine can list its own tokens only.';
				throw new Refusal(403, entry('not_allowed_access', 'Not allowed', text));
			}
			const fitting = where(
				store.m2mTokens,
				(one) =>
					one.subject === subject && (revoked || !one.revoked) && (expired || !isExpired(one, now)),
			);
			const ordered = inOrder(fitting, '-created_at', { created_at: (one) => one.created_at });
			const { data, total_count } = countedPage(ordered, query, (one) => show(one, now));
			return { m2m_tokens: data, total_count };
		},

		revokeM2MToken: (call) => {
			const record = ofPath(call);
			revoke(record, call.now, call.body.revocation_reason);
			return show(record, call.now);
		},

		verifyM2MToken: ({ store, now, body, machine }) => {
			const [stored] = where(store.m2mTokens, ({ token }) => token === body.token);
			const record = stored ?? fromJwt(store, body.token);
			// A machine may check only what is meant for it.
			if (!record || (machine && !record.scopes.includes(machine.id))) {
				throw new Refusal(404, entry('token_not_found', 'not found', 'Token not found'));
			}
			if (!isValid(record, now)) {
				const state = record.revoked ? 'revoked' : 'expired';
				throw new Refusal(400, entry(`token_${state}`, state, `The token is ${state}.`));
			}
			record.last_used_at = now;
			return show(record, now);
		},
	},
};
