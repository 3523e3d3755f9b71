import { entry, notFound, Refusal } from '../errors.mts';
import { findRecord } from '../records/find.mts';
import { countedPage, inOrder } from '../records/lists.mts';
import type { Call, Resource } from '../resource.mts';
import type { Seed } from '../store/seed.mts';
import { where } from '../store/store.mts';
import type { Store } from '../store/store.mts';
import { DAY } from '../values/dates.mts';
import { expiration, fresh, isExpired, isValid, revoke } from '../values/expiry.mts';
import type { Revocable } from '../values/expiry.mts';
import { newHexId, newSecret } from '../values/secrets.mts';

interface ApiKeyRecord extends Revocable {
	id: string;
	type: string;
	subject: string;
	name: string;
	description: string | null;
	claims: unknown;
	scopes: string[];
	created_by: string | null;
	created_at: number;
	/** Clerk keeps it readable. */
	secret: string;
}

interface Tables {
	apiKeys: ApiKeyRecord;
}

const show = ({ secret: _, ...key }: ApiKeyRecord, now: number): object => ({
	...key,
	object: 'api_key',
	expired: isExpired(key, now),
});

const ofPath = ({ store, path }: Pick<Call, 'path' | 'store'>): ApiKeyRecord =>
	findRecord(store.apiKeys, 'API key', path.apiKeyID);

/** Whose key it is must exist: users and organizations do, or do not; of others nothing is known. */
function checkSubject(store: Store, subject: string): void {
	const tables: Record<string, ReadonlyMap<string, unknown>> = {
		user: store.users,
		org: store.organizations,
	};
	const table = tables[subject.split('_')[0]];
	if (table && !table.has(subject)) throw notFound('subject', subject);
}

function create(store: Store, now: number, body: Call['body']): ApiKeyRecord {
	const { name, subject, type = 'api_key', description = null, claims = null, scopes = [] } = body;
	const key: ApiKeyRecord = {
		id: newHexId('ak', store.random),
		type,
		subject,
		name,
		description,
		claims,
		scopes,
		...fresh(now, body.seconds_until_expiration),
		created_by: body.created_by ?? null,
		created_at: now,
		secret: newSecret('ak', store.random),
	};
	store.apiKeys.set(key.id, key);
	return key;
}

function seed(store: Store, { date }: Seed): void {
	const owners = [...store.users.keys()]
		.slice(0, 3)
		.concat([...store.organizations.keys()].slice(0, 2));
	owners.forEach((subject, index) => {
		const body = { name: 'Nightly import', subject, scopes: ['reports:read'] };
		create(store, date - (30 + index) * DAY, body);
	});
}

/** Keys with which users and organizations call the API of an application. */
export const apiKey: Resource<Tables> = {
	tables: { apiKeys: 'ak' },
	seed,
	handlers: {
		createApiKey: ({ store, now, body }) => {
			checkSubject(store, body.subject);
			const key = create(store, now, body);
			return { ...show(key, now), secret: key.secret };
		},

		getApiKeys: ({ store, now, query }) => {
			const { subject, type, include_invalid: all } = query;
			if (!subject) {
				throw new Refusal(
					400,
					entry('missing_query_parameter', 'Missing query parameter', '`subject` must be given.'),
				);
			}
			const part = query.query?.toLowerCase();
			const fitting = where(
				store.apiKeys,
				(key) =>
					key.subject === subject &&
					key.type === type &&
					(all === 'true' || isValid(key, now)) &&
					(!part || key.name.toLowerCase().includes(part)),
			);
			const ordered = inOrder(fitting, '-created_at', { created_at: (one) => one.created_at });
			return countedPage(ordered, query, (key) => show(key, now));
		},

		getApiKey: (call) => show(ofPath(call), call.now),

		getApiKeySecret: (call) => ({ secret: ofPath(call).secret }),

		updateApiKey: (call) => {
			const { store, now, body } = call;
			const key = ofPath(call);
			const { seconds_until_expiration: seconds, ...changes } = body;
			if (body.subject) checkSubject(store, body.subject);
			Object.assign(key, changes, { updated_at: now });
			if (seconds !== undefined) key.expiration = expiration(now, seconds);
			return show(key, now);
		},

		revokeApiKey: (call) => {
			const key = ofPath(call);
			revoke(key, call.now, call.body.revocation_reason);
			return show(key, call.now);
		},

		deleteApiKey: (call) => {
			const { id } = ofPath(call);
			call.store.apiKeys.delete(id);
			return { object: 'api_key', id, deleted: true };
		},

		verifyApiKey: ({ store, now, body }) => {
			const [key] = where(store.apiKeys, ({ secret }) => secret === body.secret);
			if (!key) {
				throw new Refusal(404, entry('api_key_not_found', 'not found', 'API key not found'));
			}
			if (!isValid(key, now)) {
				const state = key.revoked ? 'revoked' : 'expired';
				throw new Refusal(400, entry(`api_key_${state}`, state, `The API key is ${state}.`));
			}
			key.last_used_at = now;
			return show(key, now);
		},
	},
};
