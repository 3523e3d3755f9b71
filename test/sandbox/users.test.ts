import { ids, sdkOnSandbox } from '../support/sdkOnSandbox';

const sandbox = sdkOnSandbox();

beforeEach(() => {
	sandbox.wait(1000);
});

const stored = () => [...sandbox.store.users.values()];
const refused = async (query: string) => await sandbox.refused('GET', `/users?${query}`);
const list = async (query: string) => (await sandbox.ask('GET', `/users?${query}`)).body;

describe('a list of users', () => {
	it('gives ten, the newest first', async () => {
		const { data, totalCount } = await sandbox.clerk.users.getUserList();
		const newest = stored().sort((a, b) => b.created_at - a.created_at);
		expect(ids(data)).toEqual(ids(newest.slice(0, 10)));
		expect(totalCount).toBe(300);
	});

	it('gives the page asked for, and ten where too many are asked for', async () => {
		expect(await list('limit=500')).toHaveLength(300);
		expect(await list('limit=501')).toHaveLength(10);
		const [first, second] = [await list('limit=20'), await list('limit=10&offset=10')];
		expect(ids(second)).toEqual(ids(first.slice(10)));
		expect(await list('offset=300')).toEqual([]);
	});

	it('orders, either way, those without the value last', async () => {
		const { data } = await sandbox.clerk.users.getUserList({ orderBy: '+username', limit: 500 });
		const names = data.map(({ username }) => username);
		const given = names.filter((name) => name !== null);
		expect(given.length).toBeGreaterThan(50);
		expect(given).toEqual([...given].sort());
		expect(names.slice(given.length).every((name) => name === null)).toBe(true);
		const [down] = await list('order_by=-username');
		expect(down.username).toBe(given.at(-1));
		const raw = await list('order_by=+created_at&limit=1');
		expect(raw[0].created_at).toBe(Math.min(...stored().map((one) => one.created_at)));
	});

	it('goes on after a cursor, also when users come and go', async () => {
		const seen: string[] = [];
		for (let cursor = ''; ; cursor = seen.at(-1) as string) {
			const page = await list(`limit=70&starting_after=${cursor}`);
			seen.push(...ids(page));
			if (page.length < 70) break;
			await sandbox.clerk.users.createUser({ username: `during_${seen.length}` });
			if (seen.length === 140) await sandbox.clerk.users.deleteUser(seen[3]);
		}
		expect(seen).toHaveLength(300);
		expect(new Set(seen).size).toBe(300);
		for (const username of ['during_70', 'during_140', 'during_210', 'during_280']) {
			await sandbox.clerk.users.deleteUser((await list(`username=${username}`))[0].id);
		}
	});

	it('gives each once, also those of the same moment', async () => {
		const made = await Promise.all(
			[1, 2, 3, 4, 5].map((number) =>
				sandbox.clerk.users.createUser({ username: `same_${number}` }),
			),
		);
		const seen: string[] = [];
		for (let cursor = ''; seen.length < 5; cursor = seen.at(-1) as string) {
			const page = await list(`username_query=same_&limit=2&starting_after=${cursor}`);
			if (!page.length) break;
			seen.push(...ids(page));
		}
		expect(seen.sort()).toEqual(ids(made).sort());
		for (const { id } of made) await sandbox.clerk.users.deleteUser(id);
	});

	it('refuses a cursor beside an offset, another order, or of nobody', async () => {
		const [{ id }] = stored();
		for (const [query, param] of [
			[`starting_after=${id}&offset=1`, 'offset'],
			[`starting_after=${id}&order_by=-username`, 'order_by'],
			['starting_after=user_none', 'starting_after'],
		]) {
			expect(await refused(query)).toEqual([422, ['form_param_value_invalid', param]]);
		}
		expect(await list(`starting_after=${id}&order_by=%2Bcreated_at`)).toHaveLength(10);
	});

	it('refuses an order that there is not', async () => {
		expect(await refused('order_by=-shoe_size')).toEqual([
			422,
			['form_param_value_invalid', 'order_by'],
		]);
	});

	it('refuses what it cannot read, all at once', async () => {
		expect(await refused('limit=many&banned=yes&offset=-1&email_address[]=a@example.com')).toEqual([
			422,
			['form_param_format_invalid', 'limit'],
			['form_param_format_invalid', 'banned'],
			['form_param_value_invalid', 'offset'],
			['form_param_unknown', 'email_address[]'],
		]);
	});
});

describe('filters of users', () => {
	const both = async (query: string) => {
		const [users, count] = await Promise.all([
			sandbox.ask('GET', `/users?limit=500&${query}`),
			sandbox.ask('GET', `/users/count?${query}`),
		]);
		expect(count.body).toEqual({ object: 'total_count', total_count: users.body.length });
		return ids(users.body).sort();
	};
	const expected = (fits: (user: ReturnType<typeof stored>[number]) => boolean) => {
		const fitting = ids(stored().filter(fits)).sort();
		expect(fitting.length).toBeGreaterThan(0);
		expect(fitting.length).toBeLessThan(stored().length);
		return fitting;
	};

	it('find exact values, several of them, in any case', async () => {
		const [one, , other] = stored();
		const emails = [one, other].map((user) => user.email_addresses[0].email_address);
		const query = `email_address=${emails[0].toUpperCase()}&email_address=${emails[1]}`;
		expect(await both(`${query}&email_address=nobody@example.com`)).toEqual(
			ids([one, other]).sort(),
		);
		const phone = one.phone_numbers[0].phone_number;
		expect(await both(`phone_number=${encodeURIComponent(phone)}`)).toEqual([one.id]);
	});

	it('find parts of values', async () => {
		const has = (part: string, text: string | null) => text?.toLowerCase().includes(part) ?? false;
		expect(await both('email_address_query=EXAMPLE.ORG')).toEqual(
			expected((user) => user.email_addresses.some((one) => has('example.org', one.email_address))),
		);
		expect(await both('username_query=ar')).toEqual(expected((user) => has('ar', user.username)));
		expect(await both('name_query=AN')).toEqual(
			expected((user) => has('an', `${user.first_name ?? ''} ${user.last_name ?? ''}`)),
		);
		expect(await both('phone_number_query=206555')).toEqual(
			expected((user) => user.phone_numbers.some((one) => has('206555', one.phone_number))),
		);
		const { id } = stored()[5];
		expect(await both(`query=${id.slice(0, -1)}`)).toEqual([id]);
	});

	it('take dates in milliseconds, and leave out who has none', async () => {
		const half = Date.UTC(2026, 3, 1);
		expect(await both(`created_at_before=${half}`)).toEqual(
			expected((user) => user.created_at < half),
		);
		expect(await both(`last_sign_in_at_after=${half}`)).toEqual(
			expected((user) => (user.last_sign_in_at ?? 0) > half),
		);
		expect(await both(`last_active_at_before=${half}`)).toEqual(
			expected((user) => user.last_active_at !== null && user.last_active_at < half),
		);
		expect(await both(`last_active_at_since=${half}`)).toEqual(
			await both(`last_active_at_after=${half}`),
		);
	});

	it('tell the banned from the others', async () => {
		expect(await both('banned=true')).toEqual(expected(({ banned }) => banned));
		expect(await both('banned=false')).toEqual(expected(({ banned }) => !banned));
	});

	it('understand signs: with, and without', async () => {
		const [one, other] = stored().filter((user) => user.external_id);
		const externalIds = [one, other].map((user) => user.external_id);
		expect(await both(`external_id=%2B${externalIds[0]}&external_id=${externalIds[1]}`)).toEqual(
			ids([one, other]).sort(),
		);
		expect(await both(`external_id=-${externalIds[0]}`)).toEqual(
			expected((user) => user.external_id !== externalIds[0]),
		);
		expect(await both(`user_id=-${one.id}`)).toEqual(expected((user) => user !== one));

		const [{ id }] = sandbox.store.organizations.values();
		const members = new Set(
			[...sandbox.store.memberships.values()]
				.filter((membership) => membership.organization_id === id)
				.map((membership) => membership.user_id),
		);
		expect(await both(`organization_id=+${id}`)).toEqual(expected((user) => members.has(user.id)));
		expect(await both(`organization_id=-${id}`)).toEqual(expected((user) => !members.has(user.id)));
	});

	it('want a provider and the ids there together', async () => {
		const user = stored().find((one) => one.external_accounts.length);
		const [{ provider, provider_user_id }] = user?.external_accounts ?? [];
		expect(await both(`provider=${provider}&provider_user_id=${provider_user_id}`)).toEqual([
			user?.id,
		]);
		expect(await refused(`provider=${provider}`)).toEqual([
			422,
			['form_conditional_param_disallowed', 'provider'],
		]);
	});

	it('take a hundred values, and no more', async () => {
		const many = (count: number) => Array(count).fill('username=nobody').join('&');
		expect((await sandbox.ask('GET', `/users?${many(100)}`)).status).toBe(200);
		expect((await sandbox.ask('GET', `/users?${many(101)}`)).status).toBe(422);
	});
});
