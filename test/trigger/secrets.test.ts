import type { IDataObject, IHookFunctions } from 'n8n-workflow';
import { ClerkTrigger } from '../../nodes/ClerkTrigger/ClerkTrigger.node';
import { secret } from '../support/receiveWebhook';

const trigger = new ClerkTrigger();

describe('The credential is checked for its form', () => {
	const { checkSigningSecret } = trigger.methods.credentialTest;
	const check = async (signingSecret: string) =>
		await checkSigningSecret.call(
			{} as never,
			{ id: '', name: '', type: '', data: { signingSecret } } as never,
		);

	it.each([
		['', /The signing secret is empty\. Copy it from your endpoint/],
		[
			'sk_test_123',
			/^This is a secret key \(sk_…\), which belongs in the Clerk API credential\. Copy/,
		],
		['CLERK_SECRET_KEY=sk_test_123', /^This is a secret key \(sk_…\)/],
		['pk_test_123', /^This is a publishable key \(pk_…\)/],
		['something', /^This does not start with whsec_/],
		[secret.slice(0, -4), /too short/],
		[`${secret}, ${secret.slice(0, -1)}`, /Secret 2 is incomplete/],
	])('%s', async (text, message) => {
		const { status, message: told } = await check(text);
		expect(status).toBe('Error');
		expect(told).toMatch(message);
		expect(told).not.toContain(secret.slice(6, 20));
	});

	it.each(['\n', ', ', ' ', ''])('several are fine, with %j in between', async (between) => {
		expect((await check(`${secret}${between}${secret},`)).message).toMatch(/2 secrets/);
	});

	it.each([`CLERK_WEBHOOK_SIGNING_SECRET=${secret}`, `export X = "${secret}";`, `'${secret}'`])(
		'as it stands in an .env file: %j',
		async (text) => {
			expect(await check(text)).toMatchObject({ status: 'OK' });
			expect((await check(`${text}\n${text}`)).message).toMatch(/2 secrets/);
		},
	);
});

describe('Activation is refused', () => {
	/** Activates a workflow as n8n does: what is not there yet is created. */
	async function activate(signingSecret: string | null, settings: IDataObject = {}) {
		const warnings: string[] = [];
		const context = {
			getNode: () => ({
				name: 'Clerk Trigger',
				parameters: { events: ['user.created'], settings },
				credentials: signingSecret === null ? {} : { clerkWebhookApi: { id: '1', name: 'x' } },
			}),
			getCredentials: async () => await Promise.resolve({ signingSecret }),
			logger: { warn: (words: string) => warnings.push(words) },
		} as unknown as IHookFunctions;
		const { checkExists, create } = trigger.webhookMethods.default;
		expect(await checkExists()).toBe(false);
		const isActive = await create.call(context);
		return { isActive, warnings };
	}

	it.each([
		['no credential', null, /Choose a credential with the signing secret/],
		['an empty secret', '', /no usable signing secret. It is empty/],
		['a key of another kind', 'sk_test_123', /no usable signing secret. It is a secret key/],
		[
			'two malformed secrets',
			`${secret.slice(0, -4)}, ${secret.slice(0, -1)}`,
			/Secret 1 is too short.*Secret 2 is incomplete/,
		],
	])('with %s, in words that say why', async (_, signingSecret, words) => {
		await expect(activate(signingSecret)).rejects.toThrow(words);
	});

	it('but not with one usable secret; n8n’s log tells of the other', async () => {
		const { isActive, warnings } = await activate(`${secret}, whsec_short`);
		expect(isActive).toBe(true);
		expect(warnings).toEqual([expect.stringMatching(/Secret 2 is incomplete/)]);
	});

	it.each([
		[{ userIds: '' }, "'Only These Users' is empty"],
		[{ userIds: ' , ' }, "'Only These Users' is empty"],
		[{ organizationIds: '' }, "'Only These Organizations' is empty"],
	])('with an empty filter: %j', async (settings, words) => {
		await expect(activate(secret, settings)).rejects.toThrow(words);
	});

	it.each([{}, { userIds: 'user_1' }, { userIds: '={{ $vars.users }}' }])(
		'but not with %j',
		async (settings) => {
			expect(await activate(secret, settings)).toEqual({ isActive: true, warnings: [] });
		},
	);
});
