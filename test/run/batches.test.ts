import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { runNode, type RunSettings } from '../support/runNode';
import {
	clerkError,
	standInForClerk,
	type Reply,
	type SentRequest,
} from '../support/standInForClerk';

/** The seams of items that travel together, on the example of invitations: ten in one request. */
const parameters: INodeParameters = {
	resource: 'invitation',
	operation: 'createMany',
	emailAddress: '={{ $json.email }}',
	additionalFields: { expiresInDays: '={{ $json.days }}' },
};
const email = (item: number) => `person${item}@example.com`;
const people = (count: number): IDataObject[] =>
	Array.from({ length: count }, (_, item) => ({ email: email(item), days: 7 }));
const emailsUpTo = (count: number) => people(count).map((one) => one.email);

const invite = async (items: IDataObject[], settings: RunSettings = {}) =>
	await runNode(parameters, { items, ...settings });
const goingOn = { onError: 'continueRegularOutput' } as const;

const sentEmails = ({ body }: SentRequest) =>
	(body as IDataObject[]).map(({ email_address: one }) => String(one));
const invited = (address: string): IDataObject => ({
	id: `inv_of_${address}`,
	object: 'invitation',
	email_address: address,
	status: 'pending',
	public_metadata: {},
	created_at: 1,
	updated_at: 1,
});
const inviteAll = (request: SentRequest): Reply => ({ body: sentEmails(request).map(invited) });
const refuse = (longMessage = 'Already invited.'): Reply => ({
	status: 400,
	body: clerkError('duplicate_record', longMessage),
});
/** Refuses a request with this address in it, as Clerk does: the whole of it. */
const refusing = (address: string) =>
	standInForClerk((request) =>
		sentEmails(request).includes(address) ? refuse() : inviteAll(request),
	);

describe('each item gets its own answer', () => {
	const expectPaired = async (items: IDataObject[]) => {
		const { items: out, error } = await invite(items);
		expect(error).toBeUndefined();
		expect(out.map(({ json }) => json.emailAddress)).toEqual(items.map((one) => one.email));
		expect(out.map(({ pairedItem }) => pairedItem)).toEqual(items.map((_, item) => ({ item })));
		return out.map(({ json }) => json);
	};

	test('in as few requests as Clerk allows', async () => {
		const sent = standInForClerk(inviteAll);
		const [first] = await expectPaired(people(23));
		expect(sent.map((request) => sentEmails(request).length).toSorted()).toEqual([10, 10, 3]);
		expect(sent[0]).toMatchObject({ method: 'POST', path: '/invitations/bulk' });
		expect((sent[0].body as IDataObject[])[0]).toEqual({
			email_address: email(0),
			expires_in_days: 7,
		});
		expect(first).toMatchObject({ id: `inv_of_${email(0)}`, success: true });
	});

	test('in whatever order Clerk answers', async () => {
		standInForClerk(async (request) => {
			// The first request is answered last.
			await sleep(sentEmails(request).includes(email(0)) ? 60 : 5);
			return { body: sentEmails(request).map(invited).reverse() };
		});
		await expectPaired(people(23));
	});

	test('also when it comes with its length, and in other letters', async () => {
		standInForClerk((request) => {
			const data = sentEmails(request).map((one) => invited(one.toLowerCase()));
			return { body: { data: data.reverse(), total_count: 2 } };
		});
		const { items } = await invite([{ email: 'Ada@Example.com' }, { email: email(1) }]);
		expect(items.map(({ json }) => json.emailAddress)).toEqual(['ada@example.com', email(1)]);
	});

	test('when two items hold the same address', async () => {
		standInForClerk((request) => ({
			body: sentEmails(request).map((one, index) => ({ ...invited(one), id: `inv_${index}` })),
		}));
		const items = [email(0), email(1), email(0)].map((one) => ({ email: one }));
		const found = await expectPaired(items);
		expect(found.map(({ id }) => id)).toEqual(['inv_0', 'inv_1', 'inv_2']);
	});

	test('when Clerk writes an address otherwise, by its place, but never that of another', async () => {
		const rewritten = { ...invited('p.0@example.com'), id: 'inv_0' };
		standInForClerk(() => ({ body: [rewritten, invited(email(1))] }));
		const { items } = await invite(people(2));
		expect(items.map(({ json }) => json.id)).toEqual(['inv_0', `inv_of_${email(1)}`]);

		standInForClerk(() => ({ body: [invited(email(1)), invited(email(2))] }));
		const { items: others } = await invite(people(2), goingOn);
		expect(others.map(({ json }) => json.id ?? json.error)).toEqual([
			'Clerk did not say what became of this item',
			`inv_of_${email(1)}`,
		]);
	});
});

describe('a one-time link is never given to another person', () => {
	const said = 'Clerk did not say what became of this item';
	const withLink = (address: string, link: string): IDataObject => ({
		...invited(address),
		url: `https://example.com/accept?ticket=${link}`,
	});
	const given = async (count: number, records: IDataObject[]) => {
		standInForClerk(() => ({ body: records }));
		const { items } = await invite(people(count), goingOn);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			people(count).map((_, item) => ({ item })),
		);
		return items.map(({ json }) => (json.url as string | undefined)?.slice(-2) ?? json.error);
	};

	test('when Clerk writes two addresses otherwise and answers in another order', async () => {
		const records = [withLink('p.1@example.com', 'p1'), withLink('p.0@example.com', 'p0')];
		expect(await given(2, records)).toEqual([said, said]);
	});

	test('nor when others in the same answer are plain', async () => {
		const records = [
			withLink('p.2@example.com', 'p2'),
			withLink(email(1), 'p1'),
			withLink('p.0@example.com', 'p0'),
		];
		expect(await given(3, records)).toEqual([said, 'p1', said]);
	});

	test('when the answer holds fewer records than people were invited, or more', async () => {
		expect(await given(2, [withLink('p.1@example.com', 'p1')])).toEqual([said, said]);
		const more = [withLink('p.0@example.com', 'p0'), withLink('p.1@example.com', 'p1')];
		expect(await given(1, more)).toEqual([said]);
	});

	test('but to the only one who is left', async () => {
		expect(await given(1, [withLink('p.0@example.com', 'p0')])).toEqual(['p0']);
		const records = [withLink(email(0), 'p0'), withLink('p.1@example.com', 'p1')];
		expect(await given(2, records)).toEqual(['p0', 'p1']);
	});
});

test('an item that the answer misses fails, and the others do not', async () => {
	standInForClerk((request) => ({
		body: sentEmails(request)
			.filter((one) => one !== email(1))
			.map(invited),
	}));
	const { items } = await invite(people(3), goingOn);
	expect(items.map(({ json }) => json.emailAddress ?? json.error)).toEqual([
		email(0),
		'Clerk did not say what became of this item',
		email(2),
	]);
	expect(items[1].json.message).toContain('before you run it again');
	const { error } = await invite(people(3));
	expect(error?.context.itemIndex).toBe(1);
	expect(error?.description).toContain('2 of 3 items were carried out');
});

describe('a value that cannot be right', () => {
	const items = people(23)
		.with(4, { email: email(4), days: 400 })
		.with(6, { email: ' ' });

	test('keeps everything from being sent', async () => {
		const sent = standInForClerk(inviteAll);
		const { error, items: out } = await invite(items);
		expect(sent).toEqual([]);
		expect(out).toEqual([]);
		expect(error?.message).toContain("'Expires In (Days)'");
		expect(error?.context.itemIndex).toBe(4);
		expect(error?.description).toContain('Nothing was sent to Clerk.');
	});

	test('is left out when the node continues', async () => {
		const sent = standInForClerk(inviteAll);
		const { items: out, failed } = await invite(items, { onError: 'continueErrorOutput' });
		expect(sent.flatMap(sentEmails).toSorted()).toEqual(
			emailsUpTo(23).toSpliced(6, 1).toSpliced(4, 1).toSorted(),
		);
		expect(out).toHaveLength(21);
		expect(failed.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 4 }, { item: 6 }]);
	});
});

describe('a request that Clerk refuses', () => {
	test('ends the run in its words, and tells how far it came', async () => {
		const sent = refusing(email(14));
		const { error, items } = await invite(people(23));
		expect(error?.message).toBe('Already invited.');
		expect(error?.description).toContain(
			'Clerk refused all items that were sent together: items 10-19 (counted from 0).',
		);
		expect(error?.description).toContain('13 of 23 items were carried out');
		expect(items).toEqual([]);
		expect(sent).toHaveLength(3);
	});

	test('keeps what has not left yet from leaving', async () => {
		const sent = refusing(email(4));
		const oneByOne = { ...parameters, options: { concurrency: 1 } };
		const { error } = await runNode(oneByOne, { items: people(40) });
		expect(error?.message).toBe('Already invited.');
		expect(error?.description).toContain('None of the 40 items was carried out.');
		expect(sent).toHaveLength(1);
	});

	test('is sent again one by one when the node continues: each learns its own fate', async () => {
		const sent = refusing(email(14));
		const { items } = await invite(people(23), goingOn);
		expect(items.map(({ json }) => json.emailAddress ?? json.error)).toEqual(
			emailsUpTo(23).with(14, 'Already invited.'),
		);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
			people(23).map((_, item) => ({ item })),
		);
		expect(sent).toHaveLength(3 + 10);
	});
});

test('a server fault leaves it open what was done: nothing is sent again, each item says so', async () => {
	const sent = standInForClerk((request) =>
		sentEmails(request).includes(email(0)) ? { status: 500, body: '' } : inviteAll(request),
	);
	const { items } = await invite(people(13), goingOn);
	expect(sent).toHaveLength(2);
	const unknown = items.slice(0, 10).map(({ json }) => json);
	for (const { error, message } of unknown) {
		expect(error).toContain('Clerk gave no clear answer');
		expect(message).toContain('not known whether Clerk carried out POST /invitations/bulk');
	}
	expect(items.slice(10).map(({ json }) => json.emailAddress)).toEqual(emailsUpTo(13).slice(10));
});

test('a limit is waited for, and no item fails for it', async () => {
	let refusals = 0;
	const sent = standInForClerk((request) =>
		refusals++ < 2
			? { status: 429, body: clerkError('too_many'), headers: { 'retry-after': '1' } }
			: inviteAll(request),
	);
	const { items, error } = await invite(people(23));
	expect(error).toBeUndefined();
	expect(items.map(({ json }) => json.emailAddress)).toEqual(emailsUpTo(23));
	expect(sent).toHaveLength(3 + 2);
});

test.each([{}, goingOn])('a limit that lasts is not tried item by item (%j)', async (settings) => {
	const headers = { 'retry-after': '3600' };
	const sent = standInForClerk(() => ({ status: 429, body: clerkError('too_many'), headers }));
	const { items, error } = await invite(people(10), settings);
	expect(sent).toHaveLength(1);
	expect(error?.message ?? items[9].json.error).toContain('rate limit is used up until');
});

test.each([{}, goingOn])('a cancelled run ends at once, as what it is (%j)', async (settings) => {
	const headers = { 'retry-after': '60' };
	const sent = standInForClerk(() => ({ status: 429, body: clerkError('too_many'), headers }));
	const start = Date.now();
	const { run } = await invite(people(23), {
		...settings,
		whenRunning: (cancel) => {
			void (async () => {
				while (sent.length === 0) await sleep(20);
				cancel();
			})();
		},
	});
	expect(Date.now() - start).toBeLessThan(5000);
	expect(sent.length).toBeLessThanOrEqual(3);
	expect(run.status).toBe('canceled');
});

test('no input items, no requests', async () => {
	const sent = standInForClerk(inviteAll);
	expect((await invite([])).items).toEqual([]);
	expect(sent).toEqual([]);
});
