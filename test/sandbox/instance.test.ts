import { onSandbox } from '../support/onSandbox';

/** Settings of the instance on the sandbox, with what people feel of them. */
const sandbox = onSandbox({ forEachTest: true });
const { result, refusal, ask, refused } = sandbox;

const update = async (operation: string, updateFields: object, more: object = {}) =>
	await result('instance', operation, { updateFields, ...more });
const signUp = async (email: string) => await refused('POST', '/users', { email_address: [email] });
const NO_ACCESS = [403, ['not_allowed_access', undefined]];

test('an instance and its settings', async () => {
	expect(await result('instance', 'get')).toMatchObject({
		id: 'ins_sandbox',
		environmentType: 'development',
		allowedOrigins: [],
	});
	const origins = { allowedOrigins: 'capacitor://localhost' };
	expect(await update('update', origins, { allowReplacingOrigins: true })).toEqual({
		success: true,
	});
	expect((await result('instance', 'get')).allowedOrigins).toEqual(['capacitor://localhost']);
	expect(await update('updateProtectSettings', { rulesEnabled: true })).toMatchObject({
		rulesEnabled: true,
		specterEnabled: false,
	});
	expect(await update('updateOauthSettings', { defaultScopes: 'openid' })).toMatchObject({
		defaultScopes: ['openid'],
	});
	const reset = await update('updateOauthSettings', { fieldsToClear: ['defaultScopes'] });
	expect(reset.defaultScopes).toEqual(['profile', 'email']);
});

test('the allowlist locks out who is not on it', async () => {
	expect((await ask('POST', '/users', { email_address: ['a@else.example'] })).status).toBe(200);
	await update('updateRestrictions', { allowlist: true }, { allowLockout: true });
	expect(await signUp('b@else.example')).toEqual(NO_ACCESS);
	const ofDomain = { email_address: ['new@partners.example'] };
	expect((await ask('POST', '/users', ofDomain)).status).toBe(200);
});

test('the blocklist, and addresses with a plus', async () => {
	await update('updateRestrictions', { blocklist: true, blockEmailSubaddresses: true });
	expect(await signUp('any@throwaway.example')).toEqual(NO_ACCESS);
	expect(await signUp('ada+2@fine.example')).toEqual(NO_ACCESS);
	expect((await ask('POST', '/users', { email_address: ['ada@fine.example'] })).status).toBe(200);
});

test('without organizations, they cannot be used', async () => {
	await update(
		'updateOrganizationSettings',
		{ enabled: false },
		{ allowTurningOffOrganizations: true },
	);
	expect(await refusal('organization', 'getAll')).toContain('not enabled');
	await update('updateOrganizationSettings', { enabled: true });
	expect((await ask('GET', '/organizations')).status).toBe(200);
});

test('new organizations follow the settings', async () => {
	const settings = { maxAllowedMemberships: 7, creatorRoleId: 'org:member' };
	expect(await update('updateOrganizationSettings', settings)).toMatchObject({
		maxAllowedMemberships: 7,
		creatorRole: 'org:member',
	});
	const { id } = sandbox.someone();
	const made = await ask('POST', '/organizations', { name: 'Acme', created_by: id });
	expect(made.body.max_allowed_memberships).toBe(7);
	const { body } = await ask('GET', `/organizations/${made.body.id}/memberships`);
	expect(body.data[0].role).toBe('org:member');
	await update('updateOrganizationSettings', { slugDisabled: true });
	const slug = { name: 'Acme', slug: 'acme-two' };
	expect(await refused('POST', '/organizations', slug)).toEqual([
		422,
		['form_param_unknown', 'slug'],
	]);
});

test('countries that are no countries are dropped', async () => {
	expect(await result('instance', 'addBlockedCountries', { countryCodes: 'KP, QQ' })).toMatchObject(
		{
			blockedCountryCodes: ['KP'],
			ignoredCountryCodes: ['QQ'],
		},
	);
	const cleared = { fieldsToClear: ['blockedCountryCodes'] };
	const { blockedCountryCodes } = await update('updateCommunicationSettings', cleared);
	expect(blockedCountryCodes).toEqual([]);
});

test('a new domain signs everyone out, in production', async () => {
	const change = { homeUrl: 'https://www.example.com', allowSigningOut: true };
	expect(await refusal('instance', 'changeDomain', change)).toContain('production');
	const [instance] = sandbox.store.instances.values();
	instance.environment_type = 'production';
	expect(await result('instance', 'changeDomain', change)).toEqual({ success: true });
	const open = [...sandbox.store.sessions.values()].filter(({ status }) => status === 'active');
	expect(open).toEqual([]);
});

test('the interstitial needs no key, and everything else does', async () => {
	const get = async (path: string) => await fetch(`${sandbox.running.apiUrl}/v1${path}`);
	const page = await get('/public/interstitial?publishable_key=pk_test_1');
	expect([page.status, page.headers.get('content-type')]).toEqual([
		200,
		expect.stringContaining('text/html'),
	]);
	expect((await get('/public/interstitial')).status).toBe(400);
	expect((await get('/instance')).status).toBe(401);
	const { html } = await result('instance', 'getInterstitial', { publishableKey: 'pk_test_1' });
	expect(html).toContain('pk_test_1');
});

test('all settings are exported, with the domains', async () => {
	const exported = await result('instance', 'exportSettings');
	expect(exported).toMatchObject({
		instance: { id: 'ins_sandbox' },
		organization: { enabled: true, creatorRole: 'org:admin' },
		refused: [],
	});
	expect(exported.domains.length).toBeGreaterThan(0);
	expect(await result('instance', 'exportSettings')).toEqual(exported);
});
