import { faultyServer } from '../support/faultyServer.mts';
import { idsOf, onPolls } from '../support/onPolls';

/** Polls in n8n's own engine: what they keep, and what they do when something is in the way. */

const clerk = onPolls();
const create = (many: number) => Array.from({ length: many }, () => clerk.someone().id);

describe('The first poll', () => {
	it('emits nothing old, also what was created a moment before', async () => {
		create(3);
		const node = clerk.published();
		expect(await node.poll()).toBeNull();
		expect(await node.poll()).toBeNull();
	});

	it('works in an instance that is empty', async () => {
		clerk.store.users.clear();
		const node = clerk.published();
		expect(await node.poll()).toBeNull();
		const { at } = node.cursor()!;
		// Clerk's clock, not 1970: users who are imported with their old dates are not new.
		expect(Date.now() - at).toBeLessThan(310_000);
		const [id] = create(1);
		clerk.someone({ created_at: Date.now() - 1e9 });
		expect(idsOf(await node.poll())).toEqual([id]);
	});

	it('comes again with another event, filter or credential', async () => {
		const node = clerk.published({ event: 'organizationCreated' });
		await node.poll();
		await clerk.ask('POST', '/organizations', { name: 'One' });
		node.parameters = { event: 'organizationMembershipCreated' };
		expect(await node.poll()).toBeNull();
		node.parameters = { event: 'organizationCreated' };
		expect(await node.poll()).toBeNull();
		expect(await node.poll()).toBeNull();
		await clerk.ask('POST', '/organizations', { name: 'Two' });
		node.parameters = { event: 'organizationCreated', options: { organizationIds: 'org_x' } };
		expect(await node.poll()).toBeNull();
		node.parameters = { event: 'organizationCreated' };
		expect(await node.poll()).toBeNull();
		await clerk.ask('POST', '/organizations', { name: 'Three' });
		expect(await node.poll({ credentialId: '2' })).toBeNull();
		expect(await node.poll({ credentialId: '2' })).toBeNull();
	});

	it('does not come again with another output or limit', async () => {
		const node = clerk.published();
		await node.poll();
		const [id] = create(1);
		node.parameters = { event: 'userCreated', options: { output: 'raw', limitPerPoll: 7 } };
		expect(idsOf(await node.poll())).toEqual([id]);
	});

	it('takes a state of another form as none', async () => {
		const node = clerk.published();
		await node.poll();
		create(1);
		(node.staticData['node:Clerk Polling Trigger'] as object) = { cursor: { v: 0, at: 0 } };
		expect(await node.poll()).toBeNull();
		expect(await node.poll()).toBeNull();
	});

	it('is not misled by a date to come', async () => {
		clerk.someone({ created_at: Date.now() + 1e9 });
		const node = clerk.published();
		expect(await node.poll()).toBeNull();
		const [id] = create(1);
		expect(idsOf(await node.poll())).toEqual([id]);
		const later = clerk.someone({ created_at: Date.now() + 2e9 });
		expect(idsOf(await node.poll())).toEqual([later.id]);
		const [last] = create(1);
		expect(idsOf(await node.poll())).toEqual([last]);
	});
});

describe('A poll', () => {
	it('emits what appears late, once', async () => {
		const node = clerk.published();
		await node.poll();
		const [first] = create(1);
		expect(idsOf(await node.poll())).toEqual([first]);
		const { id } = clerk.someone({ created_at: Date.now() - 200_000 });
		expect(idsOf(await node.poll())).toEqual([id]);
		expect(await node.poll()).toBeNull();
	});

	it('looks back as far as the option says, and no further', async () => {
		const options = { settlingTime: 60 };
		const node = clerk.published({ options });
		await node.poll();
		create(1);
		await node.poll();
		const { id } = clerk.someone({ created_at: Date.now() - 30_000 });
		clerk.someone({ created_at: Date.now() - 90_000 });
		expect(idsOf(await node.poll())).toEqual([id]);
		// With a longer time, nothing comes twice that was there before.
		node.parameters = { event: 'userCreated', options: { settlingTime: 600 } };
		expect(await node.poll()).toBeNull();
	});

	it.each([1, 7])('continues where its limit of %d has ended, from old to new', async (limit) => {
		const node = clerk.published({ options: { limitPerPoll: limit } });
		await node.poll();
		const now = Date.now();
		const ids = Array.from({ length: 10 }, (_, index) => {
			return clerk.someone({ created_at: now - 5000 + Math.floor(index / 3) }).id;
		});
		const emitted: unknown[] = [];
		for (let more = await node.poll(); more; more = await node.poll()) {
			expect(more.length).toBeLessThanOrEqual(limit);
			emitted.push(...idsOf(more)!);
		}
		expect(emitted.toSorted()).toEqual(ids.toSorted());
		const times = emitted.map((id) => clerk.store.users.get(String(id))!.created_at);
		expect(times).toEqual(times.toSorted());
	});

	it('reads all pages, and stops once it has what it may emit', async () => {
		const node = clerk.published({ options: { limitPerPoll: 5000 } });
		await node.poll();
		create(1100);
		expect(await node.poll()).toHaveLength(1100);
		node.parameters = { event: 'userCreated', options: { limitPerPoll: 3 } };
		create(1100);
		clerk.requests.splice(0);
		expect(await node.poll()).toHaveLength(3);
		expect(clerk.requests.length).toBeLessThan(5);
	});

	it('leaves the cursor where it was when it fails', async () => {
		const node = clerk.published();
		await node.poll();
		const before = node.cursor();
		const [id] = create(1);
		const credentials = { secretKey: 'sk_test_wrong', apiUrl: clerk.running.apiUrl };
		await expect(node.poll({ credentials })).rejects.toThrow();
		expect(node.cursor()).toEqual(before);
		expect(idsOf(await node.poll())).toEqual([id]);
	});

	it('does not emit again what an older state does not know as new', async () => {
		const node = clerk.published();
		await node.poll();
		create(2);
		await node.poll();
		const stored = JSON.parse(JSON.stringify(node.staticData)) as object;
		for (let polls = 0; polls < 3; polls++) expect(await node.poll()).toBeNull();
		const [id] = create(1);
		const restarted = clerk.published();
		Object.assign(restarted.staticData, stored);
		expect(idsOf(await restarted.poll())).toEqual([id]);
	});
});

describe('In the editor', () => {
	it('shows the newest record and touches no state', async () => {
		const [, newest] = [clerk.someone({ created_at: 5 }), clerk.someone()];
		const node = clerk.published();
		expect(idsOf(await node.poll({ mode: 'manual' }))).toEqual([newest.id]);
		expect(node.staticData).toEqual({});
		expect(clerk.requests).toEqual([
			'GET /users?created_at_after=1&order_by=-created_at&limit=1 200',
		]);
		await node.poll();
		const before = node.cursor();
		const [id] = create(1);
		expect(idsOf(await node.poll({ mode: 'manual' }))).toEqual([id]);
		expect(node.cursor()).toEqual(before);
		expect(idsOf(await node.poll())).toEqual([id]);
	});

	it('says so when there is nothing to show', async () => {
		clerk.store.users.clear();
		const node = clerk.published();
		await expect(node.poll({ mode: 'manual' })).rejects.toThrow(
			'No data with the current filter could be found',
		);
	});
});

describe('Two polls at once', () => {
	it('emit each record once', async () => {
		const node = clerk.published();
		await node.poll();
		const [id] = create(1);
		const outcomes = await Promise.all([node.poll(), node.poll(), node.poll()]);
		expect(outcomes.map(idsOf)).toEqual([[id], null, null]);
		const [other] = create(1);
		expect(idsOf(await node.poll())).toEqual([other]);
	});

	it('of two workflows do not wait for each other', async () => {
		const nodes = ['one', 'two'].map((workflowId) => clerk.published({}, { workflowId }));
		for (const node of nodes) await node.poll();
		const [id] = create(1);
		const outcomes = await Promise.all(nodes.map(async (node) => await node.poll()));
		expect(outcomes.map(idsOf)).toEqual([[id], [id]]);
	});

	it('count no more as one when the first has failed', async () => {
		const node = clerk.published();
		await node.poll();
		const [id] = create(1);
		const credentials = { secretKey: 'sk_test_wrong', apiUrl: clerk.running.apiUrl };
		await expect(node.poll({ credentials })).rejects.toThrow();
		expect(idsOf(await node.poll())).toEqual([id]);
	});
});

test('A rate limit that lasts too long is left to the next poll', async () => {
	const full = await faultyServer(() => ({ status: 429, headers: { 'retry-after': '3600' } }));
	const node = clerk.published();
	await node.poll();
	const [id] = create(1);
	const credentials = { secretKey: clerk.running.secretKey, apiUrl: full.apiUrl };
	await expect(node.poll({ credentials })).rejects.toMatchObject({
		description: expect.stringContaining('The next poll tries again.'),
	});
	await full.stop();
	expect(full.arrivals).toHaveLength(1);
	expect(idsOf(await node.poll())).toEqual([id]);
});

describe('Over its budget', () => {
	it('a poll ends with an error that says so, and the next one goes on', async () => {
		const silent = await faultyServer(() => 'neverAnswer');
		const node = clerk.published();
		await node.poll();
		const [id] = create(1);
		const { secretKey } = clerk.running;
		const credentials = { secretKey, apiUrl: silent.apiUrl };
		await expect(node.poll({ credentials, budgetMs: 500 })).rejects.toThrow(
			/Clerk gave no clear answer|could not be reached/,
		);
		await silent.stop();
		expect(idsOf(await node.poll())).toEqual([id]);
	});

	/** From the first request on, 85 of 100 seconds are over. */
	function beLate() {
		const real = Date.now;
		let isLate = false;
		jest.spyOn(Date, 'now').mockImplementation(() => real() + (isLate ? 85_000 : 0));
		clerk.whenAsked(() => (isLate = true));
	}
	afterEach(() => {
		jest.restoreAllMocks();
		clerk.whenAsked();
	});

	it('a list from old to new is emitted in parts', async () => {
		const node = clerk.published({ options: { limitPerPoll: 5000 } });
		await node.poll();
		const ids = create(1400);
		beLate();
		const first = idsOf(await node.poll({ budgetMs: 100_000 }))!;
		expect(first.length).toBeLessThanOrEqual(500);
		jest.restoreAllMocks();
		const rest = idsOf(await node.poll())!;
		expect([...first, ...rest].toSorted()).toEqual(ids.toSorted());
	});

	it('a list from new to old is an error, and the next poll emits all of it', async () => {
		const node = clerk.published({ event: 'userUpdated', options: { limitPerPoll: 5000 } });
		await node.poll();
		const now = Date.now();
		for (let index = 0; index < 1400; index++) {
			clerk.someone({ created_at: now - 1e6, updated_at: now });
		}
		beLate();
		await expect(node.poll({ budgetMs: 100_000 })).rejects.toThrow(
			/^More than \d+ records have changed since the last poll$/,
		);
		jest.restoreAllMocks();
		expect(await node.poll()).toHaveLength(1400);
	});
});
