import type { INodeParameters } from 'n8n-workflow';
import { withoutKeys } from '../../nodes/Clerk/http/withoutKeys';
import { fastTime } from '../support/fastTime.mts';
import { by, byId } from '../support/locator';
import { openPicker, runNode } from '../support/runNode';
import { clerkError, standInForClerk } from '../support/standInForClerk';

/** A secret key pasted into the wrong field, in every form in which it may come out again. */
fastTime();

/** What no message may hold. */
const HIDDEN = 'Hidden0123456789abcdef';
const KEY = ['sk', 'live', HIDDEN].join('_');

const FORMS: Record<string, string> = {
	plain: KEY,
	'of a development instance': KEY.replace('live', 'test'),
	'in upper case': KEY.toUpperCase(),
	'glued to letters': `x${KEY}`,
	'behind a percent-encoded blank': `%20${KEY}`,
	'in a percent-encoded path': `/users/${KEY.replaceAll('_', '%5F')}`,
	'encoded twice': KEY.replaceAll('_', '%255f'),
	'in the middle of a word': `mykey${KEY}`,
	'of webhooks, glued to letters': `X${['whsec', HIDDEN].join('_')}`,
};

const holdsKey = (result: unknown) => JSON.stringify(result).toLowerCase().includes('0123456789');

test.each(Object.entries(FORMS))('%s: none of it is left in a text', (_, form) => {
	for (const text of [form, `No user has '${form}'.`, `GET /v1/${form}?x=1`]) {
		expect(holdsKey(withoutKeys(text))).toBe(false);
	}
	expect(withoutKeys('The key starts with sk_live_ or sk_test_')).toBe(
		'The key starts with sk_live_ or sk_test_',
	);
});

/** Fields that quote what they refuse, look up or send. */
const FIELDS: Array<[string, (key: string) => INodeParameters]> = [
	['an ID', (key) => ({ resource: 'user', operation: 'get', userId: byId(key) })],
	['an email', (key) => ({ resource: 'user', operation: 'get', userId: by('email', key) })],
	[
		'an external ID',
		(key) => ({ resource: 'user', operation: 'ban', userId: by('externalId', key) }),
	],
	[
		'a slug',
		(key) => ({ resource: 'organization', operation: 'get', organizationId: by('slug', key) }),
	],
	['a choice', (key) => ({ resource: 'user', operation: 'getAll', options: { orderBy: key } })],
	[
		'a filter',
		(key) => ({ resource: 'user', operation: 'getAll', filters: { userId: `-${key}` } }),
	],
	[
		'an unknown entry',
		(key) => ({ resource: 'user', operation: 'getAll', filters: { [key]: '1' } }),
	],
	[
		'a country',
		(key) => ({
			resource: 'instance',
			operation: 'addBlockedCountries',
			countryCodes: key,
			options: {},
		}),
	],
	[
		'a role',
		(key) => ({
			resource: 'organizationMembership',
			operation: 'create',
			organizationId: byId('org_1'),
			userId: byId('user_1'),
			role: key,
		}),
	],
	['a path', (key) => ({ resource: 'apiCall', operation: 'call', method: 'GET', path: `/${key}` })],
];

describe.each(FIELDS)('%s', (_, parametersOf) => {
	test.each(Object.entries(FORMS))('%s: neither errors nor items show it', async (__, form) => {
		// Clerk repeats what it refuses.
		standInForClerk(({ path, query, body }) => ({
			status: 422,
			body: clerkError(
				'bad',
				`Bad value ${decodeURIComponent(path)} ${JSON.stringify([query, body])}`,
			),
		}));
		for (const asTool of [undefined, true] as const) {
			for (const onError of ['stopWorkflow', 'continueErrorOutput'] as const) {
				const { error, items, failed, messages } = await runNode(parametersOf(form), {
					asTool,
					onError,
				});
				const shown = [error?.message, error?.description, error?.messages, error?.stack];
				const told = failed.map(({ json }) => json.message ?? json.error);
				const all = [shown, items, told, messages];
				expect(holdsKey(all) && all).toBe(false);
			}
		}
	});
});

test('a picker that depends on another field does not show it', async () => {
	standInForClerk(() => ({ status: 404, body: clerkError('not_found') }));
	const picking = openPicker('searchPasskeys', '', '', { userId: by('email', `${KEY}@`) });
	const error = await picking.catch((thrown: Error) => thrown);
	expect(error).toBeInstanceOf(Error);
	expect(holdsKey([(error as Error).message, (error as Error).stack])).toBe(false);
});

test.each(Object.entries(FORMS))(
	'%s: a requirement that is not met does not show it',
	async (_, form) => {
		const key = { id: 'ak_1', subject: 'user_1', scopes: [], revoked: false, expired: false };
		standInForClerk(() => ({ body: key }));
		const require = ['audience', 'client', 'machine', 'role', 'permission', 'plan', 'scope'];
		for (const name of require) {
			const { items } = await runNode({
				resource: 'token',
				operation: 'verify',
				token: 'ak_secret',
				accept: ['apiKey'],
				require: { [name]: form },
			});
			expect(items[0]?.json.reason).toContain('is required');
			expect(holdsKey(items)).toBe(false);
		}
	},
);
