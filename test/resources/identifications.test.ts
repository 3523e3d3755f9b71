import type { IDataObject } from 'n8n-workflow';
import { byId } from '../support/locator';
import { onSandbox } from '../support/onSandbox';
import { parametersOf } from '../support/parametersOf';

/** Email addresses, phone numbers and clients: what belongs to one user. */
const sandbox = onSandbox();
const { run, result, pick } = sandbox;
let count = 0;

const newUser = async (changes: IDataObject = {}) => {
	const emailAddress = `lin${++count}@example.com`;
	const named = { emailAddress, firstName: 'Lin', lastName: `No${count}`, ...changes };
	return await result('user', 'create', parametersOf('user', 'create', named));
};

describe('email addresses', () => {
	test('replacing leaves the user with the new one alone', async () => {
		const user = await newUser();
		await result('emailAddress', 'create', {
			userId: byId(user.id),
			emailAddress: 'second@example.com',
			additionalFields: { verified: true, primary: true },
		});
		const replaced = await result('emailAddress', 'replace', {
			userId: byId(user.id),
			emailAddress: 'only@example.com',
			additionalFields: { identificationStatus: 'reserved' },
		});
		expect(replaced).toMatchObject({ verified: false, reserved: true, success: true });
		const { emailAddresses, primaryEmailAddressId } = await result('user', 'get', {
			userId: byId(user.id),
		});
		expect(emailAddresses).toEqual([
			expect.objectContaining({
				id: replaced.id,
				emailAddress: 'only@example.com',
				verified: false,
			}),
		]);
		expect(primaryEmailAddressId).toBe(replaced.id);
	});

	test('a code proves one; a wrong code is a status, and no error', async () => {
		const user = await newUser();
		const address = await result('emailAddress', 'create', {
			userId: byId(user.id),
			emailAddress: 'proof@example.com',
		});
		expect(address.verified).toBe(false);
		const emailAddressId = byId(address.id);
		const { id: verificationId } = await result('emailAddress', 'prepareVerification', {
			emailAddressId,
		});
		const attempt = async (code: string) =>
			await run('emailAddress', 'attemptVerification', { emailAddressId, verificationId, code });
		const wrong = await attempt('000000');
		expect(wrong.items[0].json).toMatchObject({
			status: 'unverified',
			verified: false,
			attempts: 1,
		});
		const right = await attempt('424242');
		expect(right.items[0].json).toMatchObject({ id: verificationId, verified: true });
		expect(await result('emailAddress', 'get', { emailAddressId })).toMatchObject({
			verified: true,
		});
		expect((await attempt('424242')).error?.message).toContain('already been verified');
	});

	test('one that is taken is refused, and a deleted one is free again', async () => {
		const [first, second] = [await newUser(), await newUser()];
		const create = async (user: IDataObject) =>
			await run('emailAddress', 'create', {
				userId: byId(user.id),
				emailAddress: 'shared@example.com',
			});
		const { id } = (await create(first)).items[0].json;
		expect((await create(second)).error?.message).toContain('email address is taken');
		expect(await result('emailAddress', 'delete', { emailAddressId: byId(id) })).toMatchObject({
			id,
			object: 'email_address',
			deleted: true,
		});
		expect((await create(second)).error).toBeUndefined();
	});

	test('one becomes primary once it is verified', async () => {
		const user = await newUser();
		const address = await result('emailAddress', 'create', {
			userId: byId(user.id),
			emailAddress: 'later@example.com',
		});
		const update = async (updateFields: object) =>
			await run('emailAddress', 'update', { emailAddressId: byId(address.id), updateFields });
		expect((await update({ primary: true })).error?.message).toContain('verified');
		expect((await update({})).error?.message).toBe('There is nothing to update');
		expect((await update({ primary: true, verified: true })).error).toBeUndefined();
		const { primaryEmailAddressId } = await result('user', 'get', { userId: byId(user.id) });
		expect(primaryEmailAddressId).toBe(address.id);
	});
});

describe('phone numbers', () => {
	test('only a verified one becomes a second factor', async () => {
		const user = await newUser();
		const create = async (additionalFields: object) =>
			await run('phoneNumber', 'create', {
				userId: byId(user.id),
				phoneNumber: '+1 (212) 555-0199',
				additionalFields,
			});
		const { error } = await create({ reservedForSecondFactor: true });
		expect(error?.message).toBe("'Reserved for Second Factor' requires 'Verified'");
		const { items } = await create({ reservedForSecondFactor: true, verified: true });
		expect(items[0].json).toMatchObject({
			phoneNumber: '+12125550199',
			reservedForSecondFactor: true,
			defaultSecondFactor: true,
		});
		const contradiction = await run('phoneNumber', 'update', {
			phoneNumberId: byId(items[0].json.id),
			updateFields: { reservedForSecondFactor: true, verified: false },
		});
		expect(contradiction.error?.message).toContain("does not go with 'Verified' off");
	});

	test('replacing makes one that is no second factor', async () => {
		const user = await newUser({ phoneNumber: '+12125550198' });
		const replaced = await result('phoneNumber', 'replace', {
			userId: byId(user.id),
			phoneNumber: '+12125550197',
		});
		expect(replaced).toMatchObject({ verified: true, reservedForSecondFactor: false });
		const { phoneNumbers } = await result('user', 'get', { userId: byId(user.id) });
		expect(phoneNumbers).toEqual([
			expect.objectContaining({ id: replaced.id, phoneNumber: '+12125550197', verified: true }),
		]);
	});

	test('a code by text message proves one', async () => {
		const user = await newUser();
		const number = await result('phoneNumber', 'create', {
			userId: byId(user.id),
			phoneNumber: '+12125550196',
		});
		const phoneNumberId = byId(number.id);
		const prepared = await result('phoneNumber', 'prepareVerification', { phoneNumberId });
		expect(prepared).toMatchObject({ status: 'unverified', channel: 'sms' });
		await result('phoneNumber', 'attemptVerification', {
			phoneNumberId,
			verificationId: prepared.id,
			code: '424242',
		});
		expect((await result('phoneNumber', 'get', { phoneNumberId })).verified).toBe(true);
	});
});

describe('pickers', () => {
	const names = async (method: string, typed: string) =>
		(await pick(method, typed)).map(({ name }) => name);

	test('addresses and numbers are found by whose they are', async () => {
		const user = await newUser({ phoneNumber: '+12125550195', lastName: 'Lovelace' });
		expect(await names('searchEmailAddresses', 'Lin Lovelace')).toEqual([
			`lin${count}@example.com – Lin Lovelace`,
		]);
		expect(await names('searchPhoneNumbers', '5550195')).toEqual(['+12125550195 – Lin Lovelace']);
		await sandbox.ask('PATCH', `/users/${user.id}`, {
			first_name: null,
			last_name: null,
		});
		expect(await names('searchPhoneNumbers', '5550195')).toEqual(['+12125550195']);
	});

	test('clients are found by who is signed in, each once', async () => {
		const user = await newUser();
		const session = await result('session', 'create', { userId: byId(user.id) });
		const second = await result('session', 'create', { userId: byId(user.id) });
		const stored = sandbox.store.sessions.get(second.id);
		Object.assign(stored!, { client_id: session.clientId });
		const found = await pick('searchClients', user.id);
		expect(found.map(({ value }) => value)).toEqual([session.clientId]);
		const client = await result('client', 'get', { clientId: byId(session.clientId) });
		expect(client.sessionIds).toEqual([session.id, second.id]);
		const token = ` x.${btoa(JSON.stringify({ id: client.id }))}.x\n`;
		expect(await result('client', 'verify', { token })).toMatchObject({ id: client.id });
	});
});
