import type { IDataObject } from 'n8n-workflow';
import { EVENTS } from '../../nodes/ClerkPollingTrigger/events';
import { simplifyEvent } from '../../nodes/ClerkTrigger/output';
import { facts } from '../../sandbox/facts/table.mts';
import { idsOf, onPolls } from '../support/onPolls';

/** Every event, seen by polls of the sandbox in n8n's engine. */

const clerk = onPolls();

/** Lets time pass, so that what is updated was not just created. */
const HOUR = 3_600_000;

const user = () => clerk.someone({ created_at: Date.now() - HOUR, updated_at: Date.now() - HOUR });
const organization = () => [...clerk.store.organizations.values()][0]!;
const created = async (path: string, body: object): Promise<string> => {
	const answer = await clerk.ask('POST', path, body);
	expect(answer.status).toBeLessThan(300);
	return answer.body.id;
};
const invite = async () => await created('/invitations', { email_address: 'new@example.com' });
const inviteInto = async () =>
	await created(`/organizations/${organization().id}/invitations`, {
		email_address: 'new@example.com',
		role: 'org:member',
	});
const accept = <T extends { status: string; updated_at: number }>(invitation: T | undefined) =>
	Object.assign(invitation!, { status: 'accepted', updated_at: Date.now() }) && undefined;

/** Prepares what is needed, and gives what makes the event happen. Both give the record's ID. */
const happenings: Record<string, () => Promise<() => Promise<string>>> = {
	userCreated: async () => async () => clerk.someone().id,
	userUpdated: async () => {
		const { id } = user();
		return async () => {
			await clerk.ask('PATCH', `/users/${id}`, { first_name: 'Ada' });
			return id;
		};
	},
	userSignedIn: async () => {
		const { id } = user();
		return async () => {
			await clerk.ask('POST', '/sessions', { user_id: id });
			return id;
		};
	},
	organizationCreated: async () => async () => await created('/organizations', { name: 'New' }),
	organizationMembershipCreated: async () => async () =>
		await created(`/organizations/${organization().id}/memberships`, {
			user_id: user().id,
			role: 'org:member',
		}),
	invitationCreated: async () => invite,
	invitationAccepted: async () => {
		const id = await invite();
		return async () => accept(clerk.store.invitations.get(id)) ?? id;
	},
	organizationInvitationCreated: async () => inviteInto,
	organizationInvitationAccepted: async () => {
		const id = await inviteInto();
		return async () => accept(clerk.store.organizationInvitations.get(id)) ?? id;
	},
	waitlistEntryCreated: async () => async () =>
		await created('/waitlist_entries', { email_address: 'new@example.com' }),
};

/** What is wrong with a request, by Clerk's document. */
function faultsOf(request: string): string[] {
	const [method = '', url = '', status] = request.split(' ');
	const { pathname, searchParams: query } = new URL(url, 'http://localhost');
	const fact = Object.values(facts.operations).find(
		(one) => one.method === method && one.path === pathname,
	);
	if (!fact) return [`${pathname} is not in the document`];
	const faults = [...query].flatMap(([name, value]) => {
		const schema = fact.query[name];
		if (!schema) return [`${pathname} has no ${name}`];
		if (schema.enum && !schema.enum.includes(value)) return [`${name} has no ${value}`];
		if (schema.type === 'integer' && !/^\d+$/.test(value)) return [`${name} is no whole number`];
		return Number(value) > (schema.maximum ?? Infinity) ? [`${name} is above its maximum`] : [];
	});
	const hasCursor = query.has('starting_after');
	if (hasCursor && !/^[+-]?created_at$/.test(query.get('order_by') ?? 'created_at'))
		faults.push('starting_after needs the order of creation');
	if (hasCursor && query.has('offset')) faults.push('starting_after comes without offset');
	if (status !== '200') faults.push(`${url} was answered with ${status}`);
	return faults;
}

test('each event of the list is tried here', () => {
	expect(Object.keys(happenings)).toEqual(Object.keys(EVENTS));
});

describe.each(Object.keys(EVENTS))('%s', (event) => {
	it('is seen once, and nothing that was there before', async () => {
		const happen = await happenings[event]!();
		const node = clerk.published({ event });
		expect(await node.poll()).toBeNull();
		expect(await node.poll()).toBeNull();
		const id = await happen();
		expect(idsOf(await node.poll())).toEqual([id]);
		expect(await node.poll()).toBeNull();
	});

	it('sends only what the document has', async () => {
		const happen = await happenings[event]!();
		const node = clerk.published({ event });
		await node.poll();
		await happen();
		await node.poll();
		await node.poll({ mode: 'manual' });
		const polls = clerk.requests.filter((request) => request.startsWith('GET'));
		expect(polls.length).toBeGreaterThanOrEqual(3);
		expect(polls.flatMap(faultsOf)).toEqual([]);
	});

	it('gives what the Clerk Trigger gives', async () => {
		const happen = await happenings[event]!();
		const [simplified, iso, raw] = [{}, { dates: 'iso' }, { output: 'raw' }].map((options) =>
			clerk.published({ event, options }, { workflowId: JSON.stringify(options) }),
		);
		for (const node of [simplified, iso, raw]) await node!.poll();
		const id = await happen();
		const [item] = (await simplified!.poll())!;
		expect(Object.keys(item!)).toEqual(['event', 'occurredAt', 'data']);
		expect(item).toMatchObject({ event, occurredAt: expect.any(Number) });
		const [whole] = (await raw!.poll())!;
		const data = whole!.data as IDataObject;
		expect(data).toMatchObject({ id, created_at: expect.any(Number) });
		const [subject] = event.split(/(?=Created|Updated|SignedIn|Accepted)/);
		const webhook = { type: `${subject}.created`, data };
		// Clerk has no webhooks for invitations to the application.
		if (subject !== 'invitation') {
			expect(item!.data).toEqual(simplifyEvent(webhook, 'msg_1', 'milliseconds').data);
		}
		const [dated] = (await iso!.poll())!;
		expect(dated!.occurredAt).toBe(new Date(item!.occurredAt as number).toISOString());
		expect((dated!.data as IDataObject).createdAt).toBe(
			new Date(data.created_at as number).toISOString(),
		);
	});
});

test('an invitation that is revoked right away is seen all the same', async () => {
	const node = clerk.published({ event: 'invitationCreated' });
	await node.poll();
	const id = await invite();
	await clerk.ask('POST', `/invitations/${id}/revoke`);
	expect(idsOf(await node.poll())).toEqual([id]);
	expect(await node.poll()).toBeNull();
});

test('a user who was just created is not updated as well', async () => {
	const node = clerk.published({ event: 'userUpdated' });
	await node.poll();
	const now = Date.now();
	clerk.someone({ created_at: now - 1500, updated_at: now });
	const { id } = clerk.someone({ created_at: now - 3000, updated_at: now });
	expect(idsOf(await node.poll())).toEqual([id]);
});

test('several updates between two polls are one', async () => {
	const { id } = user();
	const node = clerk.published({ event: 'userUpdated' });
	await node.poll();
	for (const first_name of ['A', 'B']) await clerk.ask('PATCH', `/users/${id}`, { first_name });
	expect(await node.poll()).toMatchObject([{ data: { id, firstName: 'B' } }]);
	await clerk.ask('PATCH', `/users/${id}`, { first_name: 'C' });
	expect(await node.poll()).toMatchObject([{ data: { id, firstName: 'C' } }]);
});

test('an invitation that is older than the option allows is not seen', async () => {
	const [id, older] = [
		await invite(),
		await created('/invitations', { email_address: 'b@c.example' }),
	];
	const [young, old] = [id, older].map((one) => clerk.store.invitations.get(one)!);
	young!.created_at = Date.now() - 9 * 24 * HOUR;
	old!.created_at = Date.now() - 12 * 24 * HOUR;
	for (let index = 0; index < 60; index++) {
		const at = Date.now() - (100 + index) * 24 * HOUR;
		clerk.store.insert('invitations', at, { ...old!, status: 'accepted' });
	}
	const options = { invitationAge: 10 };
	const node = clerk.published({ event: 'invitationAccepted', options });
	await node.poll();
	accept(young);
	expect(idsOf(await node.poll())).toEqual([id]);
});

describe('Only These Organizations', () => {
	it('leaves out the others, however many they are', async () => {
		const [mine, other] = [...clerk.store.organizations.values()];
		const options = { organizationIds: ` ${mine!.id},org_x` };
		const node = clerk.published({ event: 'organizationMembershipCreated', options });
		await node.poll();
		const join = async (id: string) =>
			await created(`/organizations/${id}/memberships`, {
				user_id: user().id,
				role: 'org:member',
			});
		await join(other!.id);
		const id = await join(mine!.id);
		await join(other!.id);
		expect(idsOf(await node.poll())).toEqual([id]);
		await join(other!.id);
		const before = node.cursor();
		expect(await node.poll()).toBeNull();
		// They count all the same: the next poll need not read them again.
		expect(node.cursor()?.at).toBeGreaterThanOrEqual(before!.at);
	});

	it('refuses an expression that gave no ID', async () => {
		const options = { organizationIds: '={{ undefined }}' };
		const node = clerk.published({ event: 'organizationCreated', options });
		await expect(node.poll()).rejects.toThrow("'Only These Organizations' is empty");
	});
});
