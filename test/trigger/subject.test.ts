import type { IDataObject } from 'n8n-workflow';
import { EVENT_NAMES } from '../../nodes/ClerkTrigger/events';
import { sampleOf } from '../../sandbox/webhooks/samples.mts';
import { receive } from '../support/receiveWebhook';

const item = async (type: string, data: IDataObject, settings: IDataObject = {}) =>
	(
		await receive({
			body: JSON.stringify({ type, data }),
			parameters: { events: ['*'], settings },
		})
	).item;

/** Which of the two IDs an event carries, by the samples of Clerk's document. */
const CARRIES: Record<string, string[]> = {
	email: ['userId'],
	organization: ['organizationId'],
	organizationDomain: ['organizationId'],
	organizationInvitation: ['organizationId'],
	organizationMembership: ['userId', 'organizationId'],
	// A sample has both payers; an event has one of them.
	paymentAttempt: ['userId', 'organizationId'],
	permission: [],
	role: [],
	session: ['userId'],
	sms: ['userId'],
	subscription: ['userId', 'organizationId'],
	subscriptionItem: ['userId', 'organizationId'],
	user: ['userId'],
	waitlistEntry: [],
	// Only this one tells who accepted it.
	'organizationInvitation.accepted': ['userId', 'organizationId'],
	// Clerk sends the ID of the domain alone.
	'organizationDomain.deleted': [],
};

describe('The IDs at the top of an item', () => {
	it.each(EVENT_NAMES)('of %s are those of what it is about', async (type) => {
		const [subject = ''] = type.split('.');
		const found = await item(type, sampleOf(type) as IDataObject);
		const ids = ['userId', 'organizationId'].filter((name) => name in (found ?? {}));
		expect(ids).toEqual(CARRIES[type] ?? CARRIES[subject]);
		expect(Object.keys(found ?? {}).slice(0, 2 + ids.length)).toEqual([
			'type',
			'messageId',
			...ids,
		]);
	});

	it.each([
		['user.deleted', { id: 'user_1', deleted: true }, { userId: 'user_1' }],
		['organization.deleted', { id: 'org_1', deleted: true }, { organizationId: 'org_1' }],
		[
			'organizationMembership.deleted',
			{ organization: { id: 'org_1' }, public_user_data: { user_id: 'user_1' } },
			{ userId: 'user_1', organizationId: 'org_1' },
		],
		[
			'organizationInvitation.accepted',
			{ organization_id: 'org_1', user_id: 'user_1', inviter_id: 'user_9' },
			{ userId: 'user_1', organizationId: 'org_1' },
		],
		[
			'subscription.active',
			{ payer: { user_id: '', organization_id: 'org_1' } },
			{ organizationId: 'org_1' },
		],
		[
			'subscriptionItem.active',
			{ payer: { user_id: 'user_1', organization_id: null } },
			{ userId: 'user_1' },
		],
		['organization.created', { id: 'org_1', created_by: 'user_1' }, { organizationId: 'org_1' }],
		['email.created', { id: 'ema_1', user_id: null }, {}],
		['role.created', { id: 'role_1' }, {}],
		['some.event', { payer: 'user_1', user: null, organization: 'org_1' }, {}],
	])('%s of %j: %j', async (type, data, ids) => {
		const { userId, organizationId } = (await item(type, data)) ?? {};
		expect({ userId, organizationId }).toEqual({
			userId: undefined,
			organizationId: undefined,
			...ids,
		});
	});

	it('are those that Only These Users and Only These Organizations look for', async () => {
		for (const type of EVENT_NAMES) {
			const data = sampleOf(type) as IDataObject;
			const { userId, organizationId } = (await item(type, data)) ?? {};
			const only = async (settings: IDataObject) =>
				(await item(type, data, settings)) !== undefined;
			expect(await only({ userIds: userId ?? 'user_none' })).toBe(userId !== undefined);
			expect(await only({ organizationIds: organizationId ?? 'org_none' })).toBe(
				organizationId !== undefined,
			);
		}
	});

	it('are not added to raw output, which is what Clerk sent', async () => {
		const raw = await item('session.created', { user_id: 'user_1' }, { output: 'raw' });
		expect(Object.keys(raw ?? {})).toEqual(['type', 'data', 'messageId']);
	});
});
