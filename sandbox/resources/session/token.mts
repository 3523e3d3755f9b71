import { badValue, entry, notFound, Refusal, refuseIfAny } from '../../errors.mts';
import type { Call, Handlers } from '../../resource.mts';
import { where } from '../../store/store.mts';
import { CLASSES, sessionClaims, templateClaims } from '../../values/claims.mts';
import { isSignedWith, readJwt, signJwtWithSecret } from '../../values/jwt.mts';
import { signed, signingKey } from '../instance/record.mts';
import { filledIn, signedIn } from './claims.mts';
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

/** A token for the session, as an app gets one. */
function tokenOf(call: Call, lifetime: number, party?: string): string {
	const { store, now } = call;
	const claims = sessionClaims(signedIn(store, usable(call), party), { now, lifetime });
	return signed(store, claims, { cat: CLASSES.session });
}

/** Create Token, Create Token From Template, Refresh. */
export const tokens: Handlers = {
	CreateSessionToken: (call) => ({
		object: 'token',
		jwt: tokenOf(call, call.body.expires_in_seconds ?? LIFETIME),
	}),

	CreateSessionTokenFromTemplate: (call) => {
		const { store, path, now, body } = call;
		const session = usable(call);
		const named = ({ name }: { name: string }) => name === path.template_name;
		const template = where(store.jwtTemplates, named).next().value;
		if (!template) throw notFound('JWT template', path.template_name);
		const lifetime = body.expires_in_seconds ?? template.lifetime;
		const own = filledIn(template.claims, store, session, now);
		const claims = templateClaims(own, session.user_id, { now, lifetime });
		const { custom_signing_key: isCustom, signing_algorithm: algorithm, signing_key } = template;
		const token =
			isCustom && /^HS/.test(algorithm)
				? signJwtWithSecret(algorithm, signing_key ?? '', claims)
				: signed(store, claims, { cat: CLASSES.template });
		return { object: 'token', jwt: token };
	},

	RefreshSession: (call) => {
		const { body, store } = call;
		const session = usable(call);
		const isOwn = isSignedWith(signingKey(store), body.expired_token);
		if (!isOwn || readJwt(body.expired_token)?.sid !== session.id) {
			const text = 'The expired token is not one of this session.';
			throw new Refusal(401, entry('token_invalid', 'invalid token', text));
		}
		if (!URL.canParse(body.request_origin)) {
			refuseIfAny([badValue('request_origin', 'must be an origin')]);
		}
		const token = tokenOf(call, LIFETIME, new URL(body.request_origin).origin);
		return body.format === 'cookie'
			? { object: 'cookies', cookies: [`__session=${token}; Path=/`] }
			: { object: 'token', jwt: token };
	},
};
