import { badValue, entry, notFound, Refusal, refuseIfAny } from '../../errors.mts';
import type { Call, Handlers } from '../../resource.mts';
import { jwt, readJwt } from '../../values/jwt.mts';
import type { SessionRecord } from '../../store/records.mts';
import { where } from '../../store/store.mts';
import { findSession } from './index.mts';

/** How long a session token is good for unless told otherwise, in seconds. */
const LIFETIME = 60;

/** The session of the path, which must be one that can still be used. */
function usable({ store, path }: Call): SessionRecord {
	const session = findSession(store, path.session_id);
	if (session.status === 'active') return session;
	throw new Refusal(
		404,
		entry('resource_not_found', 'not found', `The session ${session.id} is ${session.status}.`),
	);
}

/** What its token says of a session. */
function tokenOf(session: SessionRecord, now: number, lifetime: number): string {
	const seconds = Math.floor(now / 1000);
	const { id, user_id, last_active_organization_id: organization } = session;
	return jwt({
		sub: user_id,
		sid: id,
		...(organization && { org_id: organization }),
		iat: seconds,
		exp: seconds + lifetime,
	});
}

export const sessionTokens: Handlers = {
	CreateSessionToken: (call) => ({
		object: 'token',
		jwt: tokenOf(usable(call), call.now, call.body.expires_in_seconds ?? LIFETIME),
	}),

	CreateSessionTokenFromTemplate: (call) => {
		const { store, path, now, body } = call;
		const session = usable(call);
		const named = ({ name }: { name: string }) => name === path.template_name;
		const template = where(store.jwtTemplates, named).next().value;
		if (!template) throw notFound('JWT template', path.template_name);
		const lifetime = body.expires_in_seconds ?? template.lifetime;
		return { object: 'token', jwt: tokenOf(session, now, lifetime) };
	},

	RefreshSession: (call) => {
		const { body, now } = call;
		const session = usable(call);
		if (readJwt(body.expired_token)?.sid !== session.id) {
			const text = 'The expired token is not one of this session.';
			throw new Refusal(401, entry('token_invalid', 'invalid token', text));
		}
		if (!URL.canParse(body.request_origin)) {
			refuseIfAny([badValue('request_origin', 'must be an origin')]);
		}
		const token = tokenOf(session, now, LIFETIME);
		return body.format === 'cookie'
			? { object: 'cookies', cookies: [`__session=${token}; Path=/`] }
			: { object: 'token', jwt: token };
	},
};
