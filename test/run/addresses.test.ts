import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Field } from '../../nodes/Clerk/fields/field';
import { everyOperation, smallest } from '../support/everyOperation';
import { by } from '../support/locator';
import { openPicker, runNode } from '../support/runNode';
import { clerkUser } from '../support/samples';
import { clerkError, standInForClerk, type SentRequest } from '../support/standInForClerk';

/** Whose an e-mail address is: it belongs to the user who has verified it, not to any who adds it. */
const CEO = 'ceo@example.com';
const byEmail = by('email', CEO);

const userWith = (id: string, address: IDataObject): IDataObject =>
	clerkUser({
		id,
		email_addresses: [
			{ id: 'idn_9', email_address: 'other@example.com', verification: { status: 'verified' } },
			{ id: `idn_${id}`, email_address: CEO, reserved: false, verification: null, ...address },
		],
	});
const owner = userWith('user_owner', { verification: { status: 'verified' } });
const reserved = userWith('user_reserved', { reserved: true });
const claims = (id: string) => userWith(id, { verification: { status: 'unverified' } });

/** Answers look-ups page by page, and anything else with the user that it is about. */
const clerkWith = (...users: IDataObject[]) =>
	standInForClerk(({ method, path, query }) => {
		if (method !== 'GET' || path !== '/users') {
			return { body: users.find(({ id }) => path.includes(String(id))) ?? users[0] };
		}
		const asked = Object.fromEntries(query);
		const offset = Number(asked.offset ?? 0);
		return { body: users.slice(offset, offset + Number(asked.limit ?? 10)) };
	});
const isLookUp = ({ method, path }: SentRequest) => method === 'GET' && path === '/users';

const getUser = async (options: IDataObject = {}) =>
	await runNode({
		resource: 'user',
		operation: 'get',
		userId: byEmail,
		options,
	} as INodeParameters);

describe('By Email', () => {
	test.each([
		['verified it', owner],
		['has it reserved', reserved],
	])('finds the user who %s, not others who have added the address', async (_, whose) => {
		const sent = clerkWith(claims('user_2'), whose, claims('user_3'));
		const { items, error } = await getUser();
		expect(error?.message).toBeUndefined();
		expect(items[0].json.id).toBe(whose.id);
		expect(sent.at(-1)?.path).toBe(`/users/${String(whose.id)}`);
	});

	test('finds the owner also behind hundreds of others', async () => {
		const crowd = Array.from({ length: 1100 }, (_, index) => claims(`user_${index}`));
		clerkWith(...crowd, owner);
		expect((await getUser()).items[0].json.id).toBe('user_owner');
	});

	test.each([
		['no verification', userWith('user_2', {})],
		['a verification under way', claims('user_2')],
		['a failed one', userWith('user_2', { verification: { status: 'failed' } })],
		['an expired one', userWith('user_2', { verification: { status: 'expired' } })],
		['no word on it', userWith('user_2', { reserved: undefined, verification: undefined })],
	])('finds nobody by an address with %s, and says whose it is', async (_, user) => {
		const sent = clerkWith(user);
		const { error, items } = await getUser();
		expect(error?.message).toBe(
			`No user has verified '${CEO}': it is an unverified address of user_2`,
		);
		expect(error?.description).toContain("'Also Unverified Addresses' under Options");
		expect(items).toEqual([]);
		expect(sent.every(isLookUp)).toBe(true);
	});

	test('names a few of many who claim an address', async () => {
		clerkWith(...Array.from({ length: 12 }, (_, index) => claims(`user_${index}`)));
		const { error } = await getUser();
		expect(error?.message).toMatch(/of user_0, user_1, user_2, user_3, user_4 and 7 more$/);
	});

	test('a verified address of another name does not make an unverified one count', async () => {
		// Each of these users has verified other@example.com.
		clerkWith(claims('user_2'));
		expect((await getUser()).error?.message).toContain('No user has verified');
	});
});

describe('Also Unverified Addresses', () => {
	const allowing = async () => await getUser({ alsoUnverified: true });

	test('finds the only one who claims an address', async () => {
		clerkWith(claims('user_2'));
		expect((await allowing()).items[0].json.id).toBe('user_2');
	});

	test('does not choose between several', async () => {
		const sent = clerkWith(claims('user_2'), claims('user_3'));
		const { error } = await allowing();
		expect(error?.message).toBe(`2 users match ${CEO}`);
		expect(error?.description).toContain('user_2, user_3');
		expect(sent.every(isLookUp)).toBe(true);
	});

	test('still prefers the owner', async () => {
		clerkWith(claims('user_2'), owner);
		expect((await allowing()).items[0].json.id).toBe('user_owner');
	});
});

/** Some operations want one beside the person. */
const PICTURE = { data: btoa('pixels'), mimeType: 'image/png', fileName: 'ada.png' };

/** Every field that finds a person by an address, at the top or in a collection. */
const finding = everyOperation.flatMap((declared) => {
	const { fields } = declared.operation;
	const among = (inside: readonly Field[], holder?: string) =>
		inside
			.filter(({ byAddress, property }) => byAddress && property.type === 'resourceLocator')
			.map(({ name }) => ({ where: declared.name, name, holder, parameters: smallest(declared) }));
	return [...among(fields), ...fields.flatMap(({ name, members = [] }) => among(members, name))];
});

test('many operations find a person by an address', () => {
	expect(finding.length).toBeGreaterThan(40);
});

test.each(finding)(
	'$where, field $name: an address that somebody only claims reaches nobody',
	async ({ name, holder, parameters }) => {
		const sent = clerkWith(claims('user_2'));
		const inside = (holder && (parameters[holder] as INodeParameters)) || {};
		const { error, items } = await runNode(
			{
				...parameters,
				...(holder ? { [holder]: { ...inside, [name]: byEmail } } : { [name]: byEmail }),
			} as INodeParameters,
			{ file: PICTURE },
		);
		expect(error?.message).toContain('an unverified address of user_2');
		expect(items).toEqual([]);
		expect(sent.length).toBeGreaterThan(0);
		expect(sent.every(isLookUp)).toBe(true);
	},
);

test.each(everyOperation)('$name: the option is there where it has an effect', ({ operation }) => {
	const everyField = operation.fields.flatMap((field) => [field, ...(field.members ?? [])]);
	const byAddress = everyField.some(
		({ name, property: { modes = [] } }) =>
			name === 'matchBy' ||
			(modes.some((mode) => mode.name === 'email') &&
				(name === 'subject' || modes.some(({ name: mode }) => mode === 'username'))),
	);
	const options = operation.fields.find(({ name }) => name === 'options')?.members ?? [];
	expect(options.some(({ name }) => name === 'alsoUnverified')).toBe(byAddress);
});

test('in the editor, a picker of what a user has goes by the same rule and the same option', async () => {
	const parameters = { userId: byEmail, options: {} };
	const open = async (options: INodeParameters) =>
		await openPicker('searchPasskeys', undefined, undefined, { ...parameters, options });
	clerkWith({ ...claims('user_2'), passkeys: [{ id: 'idn_5', name: 'MacBook' }] });
	await expect(open({})).rejects.toThrow('an unverified address of user_2');
	expect((await open({ alsoUnverified: true })).results).toEqual([
		{ name: 'MacBook', value: 'idn_5' },
	]);
});

describe('Create or Update by email address', () => {
	const save = async (options: INodeParameters = {}, additionalFields: INodeParameters = {}) =>
		await runNode({
			resource: 'user',
			operation: 'createOrUpdate',
			matchBy: 'email',
			matchEmail: CEO,
			firstName: 'Ada',
			additionalFields,
			options,
		});

	test('neither updates nor creates where somebody only claims the address', async () => {
		const sent = clerkWith(claims('user_2'));
		const { error, items } = await save();
		expect(error?.message).toBe(
			`No user has verified '${CEO}': it is an unverified address of user_2. No user was created or updated`,
		);
		expect(error?.description).toContain('User → Create');
		expect(items).toEqual([]);
		expect(sent.every(isLookUp)).toBe(true);
	});

	test('updates the owner beside others who claim it', async () => {
		const sent = clerkWith(claims('user_2'), owner);
		expect((await save()).items[0].json).toMatchObject({ id: 'user_owner', created: false });
		expect(sent.at(-1)).toMatchObject({ method: 'PATCH', path: '/users/user_owner' });
	});

	test('updates the one who claims it where the option allows that', async () => {
		const sent = clerkWith(claims('user_2'));
		expect((await save({ alsoUnverified: true })).error).toBeUndefined();
		expect(sent.at(-1)).toMatchObject({ method: 'PATCH', path: '/users/user_2' });
	});

	/** Nobody has the address at first; by the time of the next look-up somebody has. */
	const refusing = (...errors: Array<ReturnType<typeof clerkError>>) => {
		let lookUps = 0;
		return standInForClerk(({ method, path }) => {
			if (method === 'POST') {
				return { status: 422, body: { errors: errors.flatMap((one) => one.errors) } };
			}
			if (path === '/users') return { body: lookUps++ > 0 ? [owner] : [] };
			return { body: owner };
		});
	};
	const taken = (param: string) => clerkError('form_identifier_exists', 'It is taken.', param);

	test.each([
		['for another reason', [clerkError('form_password_pwned', 'It was leaked.', 'password')]],
		['for another value that is taken', [taken('username')]],
		[
			'for another reason as well',
			[taken('email_address'), clerkError('form_password_pwned', 'It was leaked.', 'password')],
		],
	])('stays refused when Clerk refuses the new user %s', async (_, errors) => {
		const sent = refusing(...errors);
		const { error } = await save({}, { username: 'ceo', password: 'correct horse' });
		expect(error?.httpCode).toBe('422');
		const told = [error?.message, error?.description].join();
		expect(told).toContain(errors[0].errors[0].long_message);
		expect(sent.map(({ method }) => method)).toEqual(['GET', 'POST']);
	});

	test.each([
		['the address', [taken('email_address')]],
		['the address and the username', [taken('email_address'), taken('username')]],
		['a value that Clerk does not name', [clerkError('form_identifier_exists')]],
	])('updates the user who has since taken %s', async (_, errors) => {
		const sent = refusing(...errors);
		const { items, error } = await save();
		expect(error?.message).toBeUndefined();
		expect(items[0].json).toMatchObject({ id: 'user_owner', created: false });
		expect(sent.map(({ method }) => method)).toEqual(['GET', 'POST', 'GET', 'PATCH']);
	});
});
