import { badValue, entry, notFound, Refusal, refuseIfAny } from '../../errors.mts';
import type { Call, Handlers } from '../../resource.mts';
import { where } from '../../store/store.mts';
import { jwt, readJwt } from '../../values/jwt.mts';
import { findSession } from './record.mts';
import type { SessionRecord } from './record.mts';

/** Seconds until a session token expires unless the request says otherwise. */
const LIFETIME = 60;

/** The session of the path, which must be active. @throws Refusal 404 */
function usable({ store, path }: Call): SessionRecord {
	const session = findSession(store, path.session_id);
	if (session.status === 'active') return session;
	throw new Refusal(
		404,
		entry('resource_not_found', 'not found', `The session ${session.id} is ${session.status}.`),
	);
}

/** A token for the session, with the claims of a Clerk token. */
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

/** Create Token, Create Token From Template, Refresh. */
export const tokens: Handlers = {
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
