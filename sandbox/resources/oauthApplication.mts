import { badFormat, badValue, entry, Refusal, refuseIfAny, tooLong } from '../errors.mts';
import { crud } from '../records/crud.mts';
import { countedPage, inOrder } from '../records/lists.mts';
import type { Call, Handlers, Resource } from '../resource.mts';
import { where } from '../store/store.mts';
import type { Kept, Store } from '../store/store.mts';
import { DAY } from '../values/dates.mts';
import { fresh, isExpired, revoke } from '../values/expiry.mts';
import type { Revocable } from '../values/expiry.mts';
import { checkImage, imageUrl } from '../values/images.mts';
import { newHexId, newSecret } from '../values/secrets.mts';
import { findUser } from './user/record.mts';

/** What a request can say about an application. */
interface Fields {
	name: string;
	redirect_uris: string[];
	/** With spaces between them. */
	scopes: string;
	consent_screen_enabled: boolean;
	pkce_required: boolean;
	public: boolean;
}

interface ApplicationRecord extends Fields, Kept {
	client_id: string;
	/** Shown only when it is new; empty for a public client. */
	client_secret: string;
	has_image: boolean;
	dynamically_registered: boolean;
}

interface AccessTokenRecord extends Revocable {
	id: string;
	client_id: string;
	subject: string;
	scopes: string[];
	created_at: number;
	token: string;
}

interface Tables {
	oauthApplications: ApplicationRecord;
	/** Clerk gives them to the applications, which is not part of this API: tests put them here. */
	oauthAccessTokens: AccessTokenRecord;
}

/** Clerk's defaults. */
const DEFAULTS: Omit<Fields, 'name'> = {
	redirect_uris: [],
	scopes: 'profile email',
	consent_screen_enabled: true,
	pkce_required: false,
	public: false,
};

const ORIGIN = 'https://sandbox.accounts.dev';

function show({ client_secret: _, has_image, ...application }: ApplicationRecord): object {
	const { id, redirect_uris: uris } = application;
	return {
		...application,
		object: 'oauth_application',
		instance_id: 'ins_2NNEqL2nrIRdJ194ndJqAHwEfxC',
		client_uri: null,
		client_image_url: has_image ? imageUrl({ id, has_image }) : null,
		callback_url: uris[0] ?? '',
		authorize_url: `${ORIGIN}/oauth/authorize`,
		token_fetch_url: `${ORIGIN}/oauth/token`,
		user_info_url: `${ORIGIN}/oauth/userinfo`,
		discovery_url: `${ORIGIN}/.well-known/openid-configuration`,
		token_introspection_url: `${ORIGIN}/oauth/token_info`,
	};
}

const withSecret = (application: ApplicationRecord): object => ({
	...show(application),
	client_secret: application.client_secret,
});

const applications = crud({
	table: 'oauthApplications',
	object: 'oauth_application',
	noun: 'OAuth application',
	param: 'oauth_application_id',
	show,
});

const MOST_NAME = 256;

/** The body as changes. Null sets a default back. @throws Refusal 422 */
function changes(body: Call['body'], present?: ApplicationRecord): Partial<Fields> {
	const given: Array<[string, unknown]> = Object.entries(body)
		.filter(([name, value]) => name in DEFAULTS || (name === 'name' && value !== null))
		.map(([name, value]) => [name, value ?? DEFAULTS[name as keyof typeof DEFAULTS]]);
	const all = Object.fromEntries(given) as Partial<Fields>;
	const { name, redirect_uris: uris = [], consent_screen_enabled: consent } = all;
	refuseIfAny([
		...(name !== undefined && name.length > MOST_NAME ? [tooLong('name', MOST_NAME)] : []),
		...(uris.every((uri) => /^[a-z][a-z\d+.-]*:\/\/\S+$/i.test(uri))
			? []
			: [badFormat('redirect_uris', 'must hold valid URLs')]),
		...(present?.dynamically_registered && consent === false
			? [badValue('consent_screen_enabled', 'must be on for this application')]
			: []),
	]);
	return all;
}

function create(store: Store, now: number, fields: Fields): ApplicationRecord {
	return store.insert('oauthApplications', now, {
		...fields,
		client_id: newSecret('client', store.random).replace('client_', '').slice(0, 16),
		client_secret: fields.public ? '' : newSecret('x', store.random).slice(2),
		has_image: false,
		dynamically_registered: false,
	});
}

const ofPath = ({ store, path }: Call): ApplicationRecord =>
	applications.find(store, path.oauth_application_id);

/** Upload Logo, Rotate Secret, Revoke Token, Verify Access Token. */
const more: Handlers = {
	UploadOAuthApplicationLogo: (call) => {
		const application = ofPath(call);
		checkImage(call.body.file);
		if (call.body.uploader_user_id) findUser(call.store, call.body.uploader_user_id);
		Object.assign(application, { has_image: true, updated_at: call.now });
		return show(application);
	},

	RotateOAuthApplicationSecret: (call) => {
		const application = ofPath(call);
		if (!application.public) application.client_secret = newSecret('x', call.store.random).slice(2);
		application.updated_at = call.now;
		return withSecret(application);
	},

	RevokeOAuthApplicationToken: (call) => {
		const { client_id } = ofPath(call);
		const [found] = where(
			call.store.oauthAccessTokens,
			(one) => one.token === call.body.token && one.client_id === client_id,
		);
		if (!found) throw new Refusal(404, entry('token_not_found', 'not found', 'Token not found'));
		// The whole grant ends: all tokens of this user for this application.
		for (const one of call.store.oauthAccessTokens.values()) {
			if (one.client_id === client_id && one.subject === found.subject) revoke(one, call.now);
		}
		return undefined;
	},

	verifyOAuthAccessToken: ({ store, now, body }) => {
		const [found] = where(store.oauthAccessTokens, ({ token }) => token === body.access_token);
		if (!found) {
			// A JWT that Clerk no longer accepts is only said to be inactive.
			if (body.access_token?.split('.').length === 3) return { active: false };
			throw new Refusal(404, entry('token_not_found', 'not found', 'Token not found'));
		}
		const { token: _, last_used_at: __, ...record } = found;
		const expired = isExpired(found, now);
		return { ...record, object: 'clerk_idp_oauth_access_token', expired };
	},
};

/** Applications that sign users in through this instance. */
export const oauthApplication: Resource<Tables> = {
	tables: { oauthApplications: 'oa', oauthAccessTokens: 'oat' },
	seed: (store, { date }) => {
		const uris = ['https://partner.example.com/callback'];
		const fields = { ...DEFAULTS, name: 'Partner portal', redirect_uris: uris };
		const { client_id } = create(store, date - 100 * DAY, fields);
		const [subject] = store.users.keys();
		if (!subject) return;
		const id = newHexId('oat', store.random);
		store.oauthAccessTokens.set(id, {
			id,
			client_id,
			subject,
			scopes: ['profile', 'email'],
			...fresh(date, null),
			created_at: date,
			token: newSecret('oat', store.random),
		});
	},
	handlers: {
		ListOAuthApplications: ({ store, query }) => {
			const part = query.name_query?.toLowerCase();
			const fitting = where(
				store.oauthApplications,
				({ name, client_id }) =>
					!part || client_id === query.name_query || name.toLowerCase().includes(part),
			);
			const ordered = inOrder(fitting, query.order_by, {
				name: ({ name }) => name,
				created_at: ({ created_at }) => created_at,
			});
			return countedPage(ordered, query, show);
		},

		CreateOAuthApplication: ({ store, now, body }) => {
			const fields = { ...DEFAULTS, ...changes(body), name: body.name };
			return withSecret(create(store, now, fields));
		},

		GetOAuthApplication: applications.get,
		UpdateOAuthApplication: applications.update(({ body }, present) => changes(body, present)),
		DeleteOAuthApplication: applications.remove(({ store }, { client_id }) => {
			for (const one of store.oauthAccessTokens.values()) {
				if (one.client_id === client_id) store.oauthAccessTokens.delete(one.id);
			}
		}),
		...more,
	},
};
