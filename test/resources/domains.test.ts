import { byId } from '../support/locator';
import { onSandbox } from '../support/onSandbox';

/** The instance's domains and the app that sends its webhooks, on the sandbox. */
const sandbox = onSandbox({ forEachTest: true });
const { run, result, refusal, requests } = sandbox;

const list = async () => (await run('domain', 'getAll', { returnAll: true })).json;
const primary = async () => (await list()).find(({ isSatellite }) => !isSatellite);
const satellite = async (name = 'satellite.example.net') =>
	await result('domain', 'create', { name });

describe('domains', () => {
	test('a new one is a satellite, and says which DNS records it needs', async () => {
		const created = await satellite();
		expect(created).toMatchObject({
			id: expect.stringMatching(/^dmn_/),
			name: 'satellite.example.net',
			isSatellite: true,
			accountsPortalUrl: null,
			proxyUrl: null,
			cnameTargets: [
				{ host: 'clerk.satellite.example.net', value: expect.any(String), required: true },
			],
			success: true,
		});
		expect((await list()).map(({ name }) => name)).toEqual([
			'example.com',
			'shop.example.org',
			'satellite.example.net',
		]);
		expect(await refusal('domain', 'create', { name: created.name })).toContain('taken');
	});

	test('the picker tells the primary domain from satellites, and filters them', async () => {
		const found = await sandbox.pick('searchDomains', 'EXAMPLE');
		expect(found.map(({ name }) => name)).toEqual([
			'example.com (primary)',
			'shop.example.org (satellite)',
		]);
		expect(await sandbox.pick('searchDomains', 'satellite')).toHaveLength(1);
	});

	test.each([
		['create', { name: 'https://satellite.example.net' }],
		['update', { domainId: byId('dmn_1'), updateFields: { name: 'example.net/app' } }],
	])('%s refuses an address in place of a name, and sends nothing', async (operation, fields) => {
		expect(await refusal('domain', operation, fields)).toBe("'Name' is not a domain name");
		expect(requests).toEqual([]);
	});

	test('a name is changed only with Allow Renaming on', async () => {
		const { id } = await primary();
		requests.splice(0);
		const fields = { domainId: byId(id), updateFields: { name: 'new.example.com' } };
		for (const allowRenaming of [undefined, false, '={{ $json.missing }}', '']) {
			const { error, items } = await run('domain', 'update', { ...fields, allowRenaming });
			expect(error?.message).toBe("'Allow Renaming' is off");
			expect(error?.description).toContain('takes a production app down');
			expect(items).toEqual([]);
		}
		expect(requests).toEqual([]);
		const renamed = await result('domain', 'update', { ...fields, allowRenaming: true });
		expect(renamed).toMatchObject({ id, name: 'new.example.com' });
	});

	test('a proxy is set without it, and cleared on purpose only', async () => {
		const { id } = await satellite();
		const update = async (updateFields: object) =>
			await run('domain', 'update', { domainId: byId(id), updateFields });
		const proxyUrl = 'https://satellite.example.net/__clerk';
		expect((await update({ proxyUrl })).json[0]).toMatchObject({ proxyUrl });
		const { error } = await update({ proxyUrl: '={{ $json.missing }}' });
		expect(error?.message).toBe('There is nothing to update');
		expect((await update({ isSecondary: true })).json[0]).toMatchObject({ proxyUrl });
		const cleared = await update({ fieldsToClear: ['proxyUrl'] });
		expect(cleared.json[0]).toMatchObject({ proxyUrl: null });
	});

	test('a satellite can be deleted, the primary domain cannot', async () => {
		const { id } = await satellite();
		expect(await result('domain', 'delete', { domainId: byId(id) })).toMatchObject({
			...{ id, object: 'domain', deleted: true },
		});
		const { id: first } = await primary();
		expect(await refusal('domain', 'delete', { domainId: byId(first) })).toBe(
			'The primary domain cannot be deleted.',
		);
	});

	test('a check that was carried out says whether the proxy works', async () => {
		const { id } = await primary();
		const verify = async (proxyUrl: string) => {
			const additionalFields = { proxyUrl };
			return await result('domain', 'verifyProxy', { domainId: byId(id), additionalFields });
		};
		const works = await verify('https://example.com/__clerk');
		expect(works).toMatchObject({ domainId: id, successful: true });
		const fails = await verify('https://example.com/elsewhere');
		expect(fails).toMatchObject({ successful: false, lastRunAt: expect.any(Number) });
		// It would say that the check was carried out, and read like a proxy that works.
		expect(fails).not.toHaveProperty('success');
	});
});

describe('the webhook app', () => {
	const OFF = "'Allow Deleting Every Endpoint' is off";
	const remove = async (allowDeletingEndpoints: unknown) =>
		await run('webhookApp', 'delete', { allowDeletingEndpoints });

	test('a link to its dashboard is created', async () => {
		const { svixUrl } = await result('webhookApp', 'createDashboardUrl');
		expect(svixUrl).toMatch(/^https:\/\/app\.svix\.com\//);
	});

	test.each([[undefined], [false], [''], ['={{ $json.missing }}'], ['={{ "no" }}'], [1]])(
		'with the switch %p it is not deleted, and nothing is sent',
		async (given) => {
			const { error, items } = await remove(given);
			expect(error?.message).toBe(OFF);
			expect(error?.description).toContain('no Clerk Trigger starts any more');
			expect(items).toEqual([]);
			expect(requests).toEqual([]);
		},
	);

	test('with the switch on it is, and its endpoints get nothing any more', async () => {
		const { webhooks } = sandbox.running;
		webhooks.add({ url: `${sandbox.running.apiUrl}/nowhere` });
		expect(await result('webhookApp', 'delete', { allowDeletingEndpoints: true })).toEqual({
			success: true,
		});
		await result('user', 'create', { emailAddress: 'new@example.com' });
		expect(webhooks.deliveries).toEqual([]);
		expect((await remove(true)).error?.message).toBe('The instance has no Svix app.');
		expect(await refusal('webhookApp', 'createDashboardUrl')).toContain('no Svix app');
	});

	test('a new one is created where there is none', async () => {
		expect(await refusal('webhookApp', 'create')).toContain('already has a Svix app');
		await remove(true);
		expect(await result('webhookApp', 'create')).toMatchObject({
			...{ svixUrl: expect.stringContaining('svix.com'), success: true },
		});
	});

	test('no agent can delete it', async () => {
		const { error } = await run(
			'webhookApp',
			'delete',
			{ allowDeletingEndpoints: true },
			{
				...{ asTool: true },
				credentials: { apiUrl: sandbox.running.apiUrl, secretKey: sandbox.running.secretKey },
			},
		);
		expect(error?.message).toContain('cannot be used as a tool');
		expect(requests).toEqual([]);
	});
});
