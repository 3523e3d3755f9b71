import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { by, byId } from '../support/locator';
import { openPicker, runNode } from '../support/runNode';
import { clerkUser } from '../support/samples';
import { clerkError, standInForClerk } from '../support/standInForClerk';

/** The pickers that look into the chosen user: passkeys, accounts, devices. */

const ada: INodeParameters = { userId: byId('user_1') };
const verification = null;

const parts: IDataObject = {
	passkeys: [{ id: 'idn_5', object: 'passkey', name: 'MacBook', last_used_at: 1700690400000 }],
	web3_wallets: [{ id: 'idn_6', object: 'web3_wallet', web3_wallet: '0xABC', verification }],
	external_accounts: [
		{ id: 'eac_1', provider: 'oauth_google', email_address: 'ada@example.com', username: null },
		{ id: 'eac_2', provider: 'oauth_x', email_address: '', username: 'ada' },
	],
};
const device = { id: 'dev_1', platform: 'android', app_identifier: 'com.example.app', name: null };

const offered = async (method: string, filter?: string, parameters = ada) =>
	(await openPicker(method, filter, undefined, parameters)).results;

test.each([
	['searchPasskeys', [{ name: 'MacBook, last used 2023-11-22', value: 'idn_5' }]],
	['searchWeb3Wallets', [{ name: '0xABC', value: 'idn_6' }]],
	[
		'searchExternalAccounts',
		[
			{ name: 'oauth_google: ada@example.com', value: 'eac_1' },
			{ name: 'oauth_x: ada', value: 'eac_2' },
		],
	],
])('%s offers what the chosen user has', async (method, results) => {
	const sent = standInForClerk(() => ({ body: clerkUser(parts) }));
	expect(await offered(method)).toEqual(results);
	expect(sent.map(({ path }) => path)).toEqual(['/users/user_1']);
});

test('trusted devices are those of the chosen user', async () => {
	const sent = standInForClerk(() => ({ body: { data: [device], total_count: 1 } }));
	expect(await offered('searchTrustedDevices')).toEqual([
		{ name: 'com.example.app (android)', value: 'dev_1' },
	]);
	expect(sent.map(({ path }) => path)).toEqual(['/users/user_1/trusted_devices']);
});

test('what is typed narrows the choice down', async () => {
	standInForClerk(() => ({ body: clerkUser(parts) }));
	const results = await offered('searchExternalAccounts', 'GOOGLE');
	expect(results.map(({ value }) => value)).toEqual(['eac_1']);
});

test('without a user there is nothing to choose from, and the picker says so', async () => {
	const sent = standInForClerk(() => ({ body: clerkUser(parts) }));
	const nobody = { userId: by('list', '') };
	await expect(offered('searchPasskeys', undefined, nobody)).rejects.toThrow(
		"'User' must be chosen first",
	);
	expect(sent).toEqual([]);
});

test('an image that was gone after a lost answer is told with its user', async () => {
	let deletes = 0;
	standInForClerk(({ method }) => {
		if (method === 'GET') return { body: clerkUser({ has_image: false }) };
		return ++deletes === 1
			? { status: 502 }
			: { status: 404, body: clerkError('resource_not_found') };
	});
	const { items } = await runNode({
		resource: 'user',
		operation: 'deleteProfileImage',
		...ada,
	});
	expect(items[0].json).toMatchObject({ id: 'user_1', hasImage: false, success: true });
});
