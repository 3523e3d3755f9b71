import type { IDataObject } from 'n8n-workflow';
import type { ClerkClient } from '../../nodes/Clerk/http/clerkClient';
import { EVENTS } from '../../nodes/ClerkPollingTrigger/events';
import { readSince } from '../../nodes/ClerkPollingTrigger/sources';
import { randomFrom } from './randomFrom.mts';

/** Lists from new to old are read by number, while records come, go and move. */

interface Listed {
	id: string;
	created_at: number;
	updated_at: number;
}

const NOW = 1_000_000;

/** A list of users that is changed before each page but the first. */
function listThatChanges(many: number, change: (users: Listed[], page: number) => void) {
	const users: Listed[] = Array.from({ length: many }, (_, index) => ({
		id: `user_${index}`,
		created_at: 1,
		updated_at: NOW - index,
	}));
	const pages: IDataObject[] = [];
	const send = async ({ query = {} }: { query?: IDataObject }): Promise<Listed[]> => {
		if (pages.length > 0) change(users, pages.length);
		pages.push(query);
		const ordered = users.toSorted((a, b) => b.updated_at - a.updated_at);
		const [offset, limit] = [Number(query.offset), Number(query.limit)];
		return ordered.slice(offset, offset + limit).map((user) => ({ ...user }));
	};
	const read = async (start: number) =>
		await readSince(
			{
				client: { send } as unknown as ClerkClient,
				event: EVENTS.userUpdated!,
				endsAt: Infinity,
				mostAgeDays: 60,
			},
			start,
		);
	return { users, pages, read };
}

test('a short list takes one small page', async () => {
	const { pages, read } = listThatChanges(30, () => undefined);
	expect(await read(0)).toHaveLength(30);
	expect(pages).toMatchObject([{ limit: 50, offset: 0, order_by: '-updated_at' }]);
});

test('reading ends at the first page that reaches far enough', async () => {
	const { pages, read } = listThatChanges(5000, () => undefined);
	const found = await read(NOW - 700);
	expect(found.length).toBeGreaterThan(700);
	expect(found.length).toBeLessThan(1100);
	expect(pages.map(({ limit, offset }) => [limit, offset])).toEqual([
		[50, 0],
		[500, 0],
		[500, 480],
	]);
});

test('records that are deleted in between make a gap, which is read again', async () => {
	const { users, pages, read } = listThatChanges(1500, (all, page) => {
		if (page === 2) all.splice(100, 60);
	});
	const keys = new Set((await read(0)).map(({ record }) => record.id));
	expect(users.filter(({ id }) => !keys.has(id))).toEqual([]);
	const offsets = pages.map(({ offset }) => Number(offset));
	expect(offsets.some((offset, index) => offset < Number(offsets[index - 1] ?? 0))).toBe(true);
});

test('in random histories, nothing is missed that stays as it is', async () => {
	for (let seed = 1; seed <= 60; seed++) {
		const random = randomFrom(seed);
		let newest = NOW;
		const touched = new Set<string>();
		const { users, read } = listThatChanges(600 + random.under(1500), (all) => {
			for (let many = random.under(40); many > 0; many--) {
				const at = random.under(all.length);
				const what = random.under(4);
				if (what === 0) all.splice(at, 1);
				else if (what === 1)
					all.push({ id: `user_new_${++newest}`, created_at: 1, updated_at: newest });
				else {
					touched.add(all[at]!.id);
					all[at]!.updated_at = ++newest;
				}
			}
		});
		const start = NOW - random.under(1500);
		const found = await read(start);
		const ids = new Set(found.map(({ record }) => record.id));
		const missed = users.filter(
			({ id, updated_at: at }) => at >= start && at <= NOW && !touched.has(id) && !ids.has(id),
		);
		expect([seed, missed]).toEqual([seed, []]);
		const keys = found.map(({ key }) => key);
		expect(keys).toEqual([...new Set(keys)]);
	}
});
