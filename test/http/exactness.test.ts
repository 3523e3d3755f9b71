import type { IDataObject, INode, JsonObject } from 'n8n-workflow';
import { NodeApiError } from 'n8n-workflow';
import { pageReader, type PageQuery } from '../../nodes/Clerk/http/pages/page';
import { readList, type ListRange } from '../../nodes/Clerk/http/pages/readList';

/**
 * A list that changes between any two requests: records appear at its head and vanish anywhere.
 * Whatever is there from the first request to the last must come out once, in order.
 */
class ChangingList {
	private readonly random: () => number;
	private now = 1_700_000_000_000;
	private next = 0;
	records: IDataObject[] = [];
	/** IDs that were there all the while. */
	readonly steady = new Set<string>();
	requests = 0;
	/** Whether a cursor whose record is gone is refused, as a bad value is, or goes on. */
	refusesGoneCursors = false;

	constructor(
		seed: number,
		length: number,
		private readonly churn: number,
		private readonly span: number,
		private readonly growth: number,
	) {
		let state = seed;
		// Mulberry32: small, seeded, good enough to shuffle a test.
		this.random = () => {
			state = (state + 0x6d2b79f5) | 0;
			let t = Math.imul(state ^ (state >>> 15), 1 | state);
			t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
			return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
		};
		for (let index = 0; index < length; index++) this.add();
		for (const { id } of this.records) this.steady.add(String(id));
	}

	private add() {
		// Many at once now and then, as an import makes them.
		if (this.random() > 0.4) this.now += Math.floor(this.random() * this.span);
		this.records.unshift({ id: `r${this.next++}`, created_at: this.now });
	}

	private change() {
		for (let index = 0; index < this.churn; index++) {
			if (this.random() < this.growth) this.add();
			const [gone] = this.records.splice(Math.floor(this.random() * this.records.length), 1);
			this.steady.delete(String(gone.id));
		}
	}

	fetch = async (query: PageQuery) => {
		await Promise.resolve();
		this.requests++;
		this.change();
		const { created_at_after: after = -Infinity, created_at_before: before = Infinity } = query;
		const matching = this.records.filter(
			({ created_at: at }) => Number(at) > after && Number(at) < before,
		);
		if (query.order_by === '+created_at') matching.reverse();
		const cursor = query.starting_after;
		if (cursor && this.refusesGoneCursors && !this.records.some(({ id }) => id === cursor)) {
			throw new NodeApiError({} as INode, { message: 'gone' } as JsonObject, {
				message: 'gone',
				httpCode: '422',
			});
		}
		const start = cursor
			? matching.findIndex(({ id }) => this.age(String(id)) < this.age(cursor))
			: (query.offset ?? 0);
		return {
			data: start < 0 ? [] : matching.slice(start, start + query.limit),
			total_count: matching.length,
		};
	};

	/** The cursor of a record that is gone still has a place, by its creation. */
	private age = (id: string) => Number(id.slice(1));

	count = async () => this.records.length;
}

const read = async (list: ChangingList, range: Partial<ListRange>) => {
	const readPage = pageReader(list.fetch, (record) => record);
	const { items } = await readList(readPage, { most: Infinity, offset: 0, ...range });
	return items.map(({ id }) => String(id));
};

const seeds = Array.from({ length: 12 }, (_, seed) => seed);
const shapes = [
	{ length: 300, churn: 2, span: 1000, growth: 0.5 },
	{ length: 1500, churn: 3, span: 60_000, growth: 1 },
	{ length: 4000, churn: 15, span: 5, growth: 0.5 },
	// Far more vanish between two pages than these overlap.
	{ length: 4000, churn: 90, span: 1000, growth: 0 },
];

describe.each(shapes)(
	'a list of $length records, $churn changes a request, growth $growth',
	(shape) => {
		test.each([
			['by offset', (): Partial<ListRange> => ({})],
			['by cursor', (): Partial<ListRange> => ({ cursorOrder: '-created_at' })],
			[
				'by creation, in parallel',
				({ count }: ChangingList): Partial<ListRange> => ({ cursorOrder: '-created_at', count }),
			],
			[
				'by cursor, gone ones refused',
				(list: ChangingList): Partial<ListRange> => {
					list.refusesGoneCursors = true;
					return { cursorOrder: '-created_at' };
				},
			],
		])('read %s', async (_, range) => {
			for (const seed of seeds) {
				const list = new ChangingList(seed, shape.length, shape.churn, shape.span, shape.growth);
				const found = await read(list, range(list));
				const distinct = new Set(found);
				const missed = [...list.steady].filter((id) => !distinct.has(id));
				expect({ seed, missed }).toEqual({ seed, missed: [] });
				expect(distinct.size).toBe(found.length);
				const ages = found.map((id) => Number(id.slice(1)));
				expect(ages).toEqual(ages.toSorted((a, b) => b - a));
				// However much it changes, reading it does not go on for ever.
				expect(list.requests).toBeLessThan(20 + (shape.length / 500) * 12);
			}
		});
	},
);

test('a refusal that is not about the cursor ends the reading', async () => {
	const list = new ChangingList(1, 1200, 0, 1000, 0);
	let asked = 0;
	const readPage = pageReader(
		async (query) => {
			asked++;
			if (query.starting_after) list.records.length = 0;
			list.refusesGoneCursors = true;
			return await list.fetch(query);
		},
		(record) => record,
	);
	const reading = readList(readPage, { most: Infinity, offset: 0, cursorOrder: '-created_at' });
	await expect(reading).rejects.toThrow('gone');
	expect(asked).toBeLessThan(15);
});

test('a whole import in one millisecond is read too', async () => {
	const list = new ChangingList(1, 3000, 0, 1, 0);
	expect(await read(list, { cursorOrder: '-created_at', count: list.count })).toHaveLength(3000);
});
