import { badValue, entry, Refusal, refuseIfAny } from '../../errors.mts';
import type { Call, Handlers, Resource } from '../../resource.mts';
import type { Store } from '../../store/store.mts';
import { jwkOf } from '../../values/jwt.mts';
import type { SigningKey } from '../../values/jwt.mts';
import { findRole } from '../organizationRole/record.mts';
import { endSession } from '../session/record.mts';
import { gate } from './gate.mts';
import { signingKey } from './record.mts';
import { instanceOf, setUp, USUAL_SCOPES } from './settings.mts';
import type { InstanceRecord } from './settings.mts';

interface Tables {
	signingKeys: SigningKey;
	instances: InstanceRecord;
}

type Body = Call['body'];

/** Null leaves a setting as it is. */
const given = (body: Body = {}): Body =>
	Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));

const REGIONS = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Whether text messages can go there. */
const isCountry = (code: string): boolean => REGIONS.of(code) !== undefined;

const organizationJson = ({ organization }: InstanceRecord): object => ({
	...organization,
	object: 'organization_settings',
	max_allowed_roles: 10,
	max_role_sets_allowed: 10,
	max_allowed_domains: 10,
	initial_role_set_key: 'role_set:default',
});

function updateOrganization({ store, body }: Call): object {
	const instance = instanceOf(store);
	const { creator_role_id, domains_default_role_id, ...rest } = given(body);
	const unknown = rest.domains_enrollment_modes?.some(
		(mode: string) => !['automatic_invitation', 'automatic_suggestion'].includes(mode),
	);
	const rule = 'must hold automatic_invitation or automatic_suggestion';
	refuseIfAny(unknown ? [badValue('domains_enrollment_modes', rule)] : []);
	Object.assign(instance.organization, rest, {
		...(creator_role_id && { creator_role: findRole(store, creator_role_id).key }),
		...(domains_default_role_id && {
			domains_default_role: findRole(store, domains_default_role_id).key,
		}),
	});
	return organizationJson(instance);
}

/** Ends all sessions, as Clerk does for a production instance that moves. */
function changeDomain({ store, now }: Call): void {
	if (instanceOf(store).environment_type !== 'production') {
		const text = 'Only production instances have a domain that can be changed.';
		throw new Refusal(400, entry('production_instance_required', 'not possible', text));
	}
	for (const session of store.sessions.values()) endSession(session, 'revoked', now);
}

function interstitial({ query }: Call): string {
	const { publishable_key: key, frontend_api: api } = query;
	if (key || api)
		return `<!doctype html><html data-clerk="${encodeURIComponent(key ?? api)}"></html>`;
	const text = '`publishable_key` or `frontend_api` must be given.';
	throw new Refusal(400, entry('missing_query_parameter', 'Missing query parameter', text));
}

/** Get and Update of settings that Clerk shows as they are. */
const show = (store: Store, part: 'communication' | 'oauth' | 'protect' | 'restrictions') => ({
	...instanceOf(store)[part],
	object: `instance_${part}`.replace('instance_oauth', 'oauth_application_settings'),
});

const handlers: Handlers = {
	GetJWKS: ({ store }) => ({ keys: [jwkOf(signingKey(store))] }),
	GetPublicInterstitial: interstitial,

	GetInstance: ({ store }) => {
		const { id, environment_type, allowed_origins } = instanceOf(store);
		return { object: 'instance', id, environment_type, allowed_origins, workspace_id: null };
	},
	UpdateInstance: ({ store, body }) => {
		const instance = instanceOf(store);
		const { allowed_origins: origins, ...rest } = given(body);
		instance.allowed_origins = origins ?? instance.allowed_origins;
		Object.assign(instance.unreadable, rest);
	},
	UpdateInstanceRestrictions: ({ store, body }) => {
		Object.assign(instanceOf(store).restrictions, given(body));
		return show(store, 'restrictions');
	},
	UpdateInstanceAuthConfig: ({ store, body }) => {
		const { id, beta, restrictions } = instanceOf(store);
		const { test_mode: _, ...rest } = given(body);
		Object.assign(beta, rest);
		restrictions.allowlist = rest.restricted_to_allowlist ?? restrictions.allowlist;
		return { ...beta, object: 'instance_settings', id };
	},
	ChangeProductionInstanceDomain: changeDomain,

	GetInstanceProtect: ({ store }) => show(store, 'protect'),
	UpdateInstanceProtect: ({ store, body }) => {
		Object.assign(instanceOf(store).protect, given(body));
		return show(store, 'protect');
	},

	GetInstanceCommunication: ({ store }) => show(store, 'communication'),
	UpdateInstanceCommunication: ({ store, body }) => {
		const { communication } = instanceOf(store);
		const codes: string[] = body.blocked_country_codes ?? communication.blocked_country_codes;
		communication.blocked_country_codes = codes.filter(isCountry);
		return show(store, 'communication');
	},

	GetInstanceOAuthApplicationSettings: ({ store }) => show(store, 'oauth'),
	UpdateInstanceOAuthApplicationSettings: ({ store, body }) => {
		const { oauth } = instanceOf(store);
		Object.assign(oauth, given(body));
		if (body?.default_scopes === null) oauth.default_scopes = USUAL_SCOPES;
		return show(store, 'oauth');
	},

	GetInstanceOrganizationSettings: ({ store }) => organizationJson(instanceOf(store)),
	UpdateInstanceOrganizationSettings: updateOrganization,
};

/** The instance, its settings, and the keys that verify its tokens. */
export const instance: Resource<Tables> = {
	tables: { signingKeys: 'ins', instances: 'ins' },
	setUp,
	gate,
	handlers,
};
