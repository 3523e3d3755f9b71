import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { fastTime } from '../support/fastTime.mts';
import { runNode } from '../support/runNode';
import {
	clerkError,
	standInForClerk,
	type Reply,
	type SentRequest,
} from '../support/standInForClerk';

/** Instance: what is refused before anything is sent, what travels, and what comes out. */
const run = async (operation: string, parameters: object = {}, items?: IDataObject[]) =>
	await runNode(
		{ resource: 'instance', operation, ...parameters } as INodeParameters,
		items && { items },
	);
const answering = (reply: Reply | ((request: SentRequest) => Reply) = {}) =>
	standInForClerk(typeof reply === 'function' ? reply : () => reply);
const updating = (updateFields: IDataObject, more: object = {}) => ({ updateFields, ...more });

describe('what does harm needs its switch', () => {
	const dangers: Array<[string, object, string, string]> = [
		['update', updating({ testMode: true }), 'Allow Test Users', 'allowTestUsers'],
		[
			'update',
			updating({ allowedOrigins: 'a://b' }),
			'Allow Replacing Origins',
			'allowReplacingOrigins',
		],
		[
			'update',
			updating({ fieldsToClear: ['allowedOrigins'] }),
			'Allow Replacing Origins',
			'allowReplacingOrigins',
		],
		['updateRestrictions', updating({ allowlist: true }), 'Allow Lockout', 'allowLockout'],
		[
			'updateBetaSettings',
			updating({ restrictedToAllowlist: true }),
			'Allow Lockout',
			'allowLockout',
		],
		['updateBetaSettings', updating({ testMode: true }), 'Allow Test Users', 'allowTestUsers'],
		[
			'updateOauthSettings',
			updating({ dynamicOauthClientRegistration: true }),
			'Allow Public Registration',
			'allowPublicRegistration',
		],
		[
			'updateOrganizationSettings',
			updating({ enabled: false }),
			'Allow Turning Off Organizations',
			'allowTurningOffOrganizations',
		],
		[
			'changeDomain',
			{ homeUrl: 'https://www.example.com' },
			'Allow Signing Everyone Out',
			'allowSigningOut',
		],
	];

	test.each(dangers)('%s with %j: %s', async (operation, parameters, label, name) => {
		const sent = answering({ status: 200, body: { id: 'ins_1' } });
		for (const off of [{}, { [name]: false }, { [name]: '={{ $json.nothing }}' }]) {
			const { error, items } = await run(operation, { ...parameters, ...off });
			expect(error?.message).toBe(`'${label}' is off`);
			expect(error?.description).toContain('Nothing was changed.');
			expect(items).toEqual([]);
		}
		expect(sent).toEqual([]);
		const { error } = await run(operation, { ...parameters, [name]: true });
		expect(error?.message).toBeUndefined();
		expect(sent).toHaveLength(1);
		expect(Object.keys(sent[0].body as object)).toHaveLength(1);
	});

	test.each([
		['update', { testMode: false }],
		['updateRestrictions', { allowlist: false, blocklist: true }],
		['updateOauthSettings', { dynamicOauthClientRegistration: false }],
		['updateOrganizationSettings', { enabled: true }],
	])('%s with %j needs none', async (operation, fields) => {
		const sent = answering();
		const { error } = await run(operation, updating(fields));
		expect(error?.message).toBeUndefined();
		expect(sent).toHaveLength(1);
	});

	test('none of its changes is a tool, but for single countries', async () => {
		const sent = answering();
		for (const [operation, parameters, , name] of dangers) {
			const given = { resource: 'instance', operation, ...parameters, [name]: true };
			const { error } = await runNode(given as INodeParameters, { asTool: true });
			expect(error?.message).toContain('cannot be used as a tool');
		}
		expect(sent).toEqual([]);
	});
});

describe('Update', () => {
	test.each([202, 204])('a success without an answer (%d) is a success', async (status) => {
		answering({ status, body: '' });
		const { items } = await run('update', updating({ supportEmail: 'help@example.com' }));
		expect(items.map(({ json }) => json)).toEqual([{ success: true }]);
	});

	test('clears on purpose only', async () => {
		const sent = answering();
		const cleared = ['allowedOrigins', 'preferredSignInStrategy'];
		await run('update', updating({ fieldsToClear: cleared }, { allowReplacingOrigins: true }));
		expect(sent[0].body).toEqual({
			allowed_origins: [],
			preferred_sign_in_strategy_when_password_required: '',
		});
		const empty = { allowedOrigins: '={{ [] }}', preferredSignInStrategy: '={{ "" }}' };
		const { error } = await run('update', updating(empty));
		expect(error?.message).toBe('There is nothing to update');
		expect(sent).toHaveLength(1);
	});

	test('a setting that is not given is not sent, whatever its default', async () => {
		const sent = answering({ body: { id: 'ins_1' } });
		await run('updateBetaSettings', updating({ fromEmailAddress: 'hello' }));
		expect(sent[0].body).toEqual({ from_email_address: 'hello' });
	});

	test('default scopes are reset to those of Clerk by null', async () => {
		const sent = answering();
		await run('updateOauthSettings', updating({ fieldsToClear: ['defaultScopes'] }));
		expect(sent[0].body).toEqual({ default_scopes: null });
	});

	test('roles are given by name or key, and travel as IDs', async () => {
		const roles = [
			{ id: 'role_1', key: 'org:admin', name: 'Admin' },
			{ id: 'role_2', key: 'org:member', name: 'Member' },
		];
		const sent = answering(({ path }) => ({
			body: path === '/organization_roles' ? { data: roles, total_count: 2 } : {},
		}));
		const fields = { creatorRoleId: 'org:admin', domainsDefaultRoleId: 'member' };
		await run('updateOrganizationSettings', updating(fields));
		expect(sent.at(-1)?.body).toEqual({
			creator_role_id: 'role_1',
			domains_default_role_id: 'role_2',
		});
		await run('updateOrganizationSettings', updating({ creatorRoleId: 'role_9' }));
		expect(sent.at(-1)?.body).toEqual({ creator_role_id: 'role_9' });
		const { error } = await run('updateOrganizationSettings', updating({ creatorRoleId: 'boss' }));
		expect(error?.message).toContain("There is no role 'boss'");
	});
});

describe('blocked countries', () => {
	/** Clerk, which knows of no country XX. */
	const withBlocked = (...codes: string[]) => {
		let blocked = codes;
		return answering(({ method, body }) => {
			if (method === 'PATCH') {
				const { blocked_country_codes: next } = body as { blocked_country_codes: string[] };
				blocked = next.filter((code) => code !== 'XX');
			}
			return { body: { blocked_country_codes: blocked } };
		});
	};

	test('are added to those that are there', async () => {
		const sent = withBlocked('KP');
		const { items } = await run('addBlockedCountries', { countryCodes: 'ru, KP, xx, RU' });
		expect(items[0].json).toEqual({
			blockedCountryCodes: ['KP', 'RU'],
			addedCountryCodes: ['RU'],
			ignoredCountryCodes: ['XX'],
			success: true,
		});
		expect(sent.map(({ method }) => method)).toEqual(['GET', 'PATCH']);
		expect(sent[1].body).toEqual({ blocked_country_codes: ['KP', 'RU', 'XX'] });
	});

	test('are removed, and the last one leaves an empty list', async () => {
		const sent = withBlocked('KP');
		const { items } = await run('removeBlockedCountries', { countryCodes: 'KP, RU' });
		expect(items[0].json).toEqual({
			blockedCountryCodes: [],
			removedCountryCodes: ['KP'],
			success: true,
		});
		expect(sent[1].body).toEqual({ blocked_country_codes: [] });
	});

	test('nothing is sent where nothing changes', async () => {
		const sent = withBlocked('KP');
		await run('addBlockedCountries', { countryCodes: 'KP' });
		await run('removeBlockedCountries', { countryCodes: 'RU' });
		expect(sent.map(({ method }) => method)).toEqual(['GET', 'GET']);
	});

	test('items add to one another, in their order', async () => {
		const sent = withBlocked();
		const items = ['KP', 'RU', 'IR'].map((code) => ({ code }));
		const { items: found } = await run(
			'addBlockedCountries',
			{ countryCodes: '={{ $json.code }}' },
			items,
		);
		expect(found.map(({ json }) => json.blockedCountryCodes)).toEqual([
			['KP'],
			['KP', 'RU'],
			['KP', 'RU', 'IR'],
		]);
		expect(sent.map(({ method }) => method)).toEqual([
			'GET',
			'PATCH',
			'GET',
			'PATCH',
			'GET',
			'PATCH',
		]);
	});

	test.each([
		['addBlockedCountries', { countryCodes: 'Germany' }, "'Country Codes' contains 'GERMANY'"],
		['addBlockedCountries', { countryCodes: '={{ [] }}' }, 'gave no value'],
		[
			'updateCommunicationSettings',
			updating({ blockedCountryCodes: 'DE, 49' }),
			"'Blocked Country Codes' contains '49'",
		],
		[
			'updateCommunicationSettings',
			updating({ blockedCountryCodes: '={{ [] }}' }),
			'nothing to update',
		],
	])('%s with %j is refused before anything is sent', async (operation, parameters, message) => {
		const sent = answering();
		const { error } = await run(operation, parameters);
		expect(error?.message).toContain(message);
		expect(sent).toEqual([]);
	});

	test('more than Clerk takes are refused', async () => {
		const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
		const codes = letters.flatMap((one) => letters.map((two) => `${one}${two}`));
		const sent = withBlocked(...codes.slice(0, 249));
		const { error } = await run('addBlockedCountries', { countryCodes: 'ZY, ZZ' });
		expect(error?.message).toBe("'Country Codes' makes 251 blocked countries");
		expect(sent.map(({ method }) => method)).toEqual(['GET']);
	});
});

describe('Get Interstitial', () => {
	fastTime();
	const page = '<!doctype html><html></html>';

	test('gives the page, and sends no key', async () => {
		const sent = answering({ body: page, headers: { 'content-type': 'text/html' } });
		const { items } = await run('getInterstitial', { publishableKey: 'pk_test_1' });
		expect(items[0].json).toEqual({ html: page, success: true });
		expect(sent[0].headers).not.toHaveProperty('authorization');
		expect(sent[0].headers.accept).toBe('text/html');
		expect(sent[0].query).toEqual([['publishable_key', 'pk_test_1']]);
	});

	test('an empty page is no answer', async () => {
		answering({ status: 204, body: '' });
		const { error } = await run('getInterstitial', {
			additionalFields: { frontendApi: 'clerk.example.com' },
		});
		expect(error?.message).toContain('no clear answer');
	});

	test('without an instance, nothing is sent', async () => {
		const sent = answering();
		const { error } = await run('getInterstitial');
		expect(error?.message).toBe("'Publishable Key' is empty");
		expect(sent).toEqual([]);
	});
});

describe('Export Settings', () => {
	const bodies: Record<string, IDataObject> = {
		'/instance': { id: 'ins_1', environment_type: 'production', allowed_origins: ['a://b'] },
		'/instance/communication': { blocked_country_codes: ['KP'] },
		'/instance/oauth_application_settings': { default_scopes: ['email'] },
		'/instance/organization_settings': { enabled: true, creator_role: 'org:admin' },
		'/instance/protect': { rules_enabled: true },
		'/domains': { data: [{ id: 'dmn_1', name: 'example.com' }], total_count: 1 },
	};

	test('reads everything once for all items, and says what cannot be read', async () => {
		const sent = answering(({ path }) => ({ body: bodies[path] }));
		const { items } = await run('exportSettings', {}, [{}, {}]);
		expect(sent.map(({ path }) => path).toSorted()).toEqual(Object.keys(bodies).toSorted());
		expect(items).toHaveLength(2);
		expect(items[1].json).toMatchObject({
			instance: { id: 'ins_1', environmentType: 'production', allowedOrigins: ['a://b'] },
			communication: { blockedCountryCodes: ['KP'] },
			domains: [{ id: 'dmn_1', name: 'example.com' }],
			oauth: { defaultScopes: ['email'] },
			organization: { enabled: true, creatorRole: 'org:admin' },
			protect: { rulesEnabled: true },
			refused: [],
			success: true,
		});
		const { unreadable } = items[1].json;
		expect(unreadable).toEqual(expect.arrayContaining(['testMode', 'allowlist', 'supportEmail']));
		expect(unreadable).not.toContain('allowedOrigins');
		expect(unreadable).toEqual([...new Set(unreadable as string[])]);
	});

	test('goes on without settings that the plan does not include', async () => {
		answering(({ path }) =>
			path === '/instance/organization_settings'
				? { status: 402, body: clerkError('unsupported', 'Not in your plan.') }
				: { body: bodies[path] },
		);
		const { items } = await run('exportSettings');
		expect(items[0].json).toMatchObject({
			organization: null,
			refused: [{ settings: 'organization', reason: 'Not in your plan.' }],
		});
	});

	test('fails where Clerk gives no clear answer', async () => {
		answering(({ path }) =>
			path === '/domains'
				? { status: 401, body: clerkError('clerk_key_invalid') }
				: { body: bodies[path] },
		);
		const { items, error } = await run('exportSettings');
		expect(items).toEqual([]);
		expect(error?.message).toBe('About clerk_key_invalid');
	});
});
