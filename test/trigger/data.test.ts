import type { IDataObject } from 'n8n-workflow';
import { organizationRecord } from '../../nodes/Clerk/output/records/organization';
import { organizationDomainRecord } from '../../nodes/Clerk/output/records/organizationDomain';
import { organizationInvitationRecord } from '../../nodes/Clerk/output/records/organizationInvitation';
import { organizationMembershipRecord } from '../../nodes/Clerk/output/records/organizationMembership';
import { organizationPermissionRecord } from '../../nodes/Clerk/output/records/organizationPermission';
import { organizationRoleRecord } from '../../nodes/Clerk/output/records/organizationRole';
import { sessionRecord } from '../../nodes/Clerk/output/records/session';
import { userRecord } from '../../nodes/Clerk/output/records/user';
import { waitlistEntryRecord } from '../../nodes/Clerk/output/records/waitlistEntry';
import type { Output } from '../../nodes/Clerk/output/output';
import { TIMES } from '../../nodes/ClerkTrigger/output';
import table from '../../sandbox/facts/clerk-webhooks.json';
import { eventNames, sampleOf } from '../../sandbox/webhooks/samples.mts';
import { receive } from '../support/receiveWebhook';
import { clerkUser } from '../support/samples';

/** The record of an event: in the shape that the Clerk node gives it, its times as chosen. */
const RECORDS: Record<string, Output> = {
	organization: organizationRecord,
	organizationDomain: organizationDomainRecord,
	organizationInvitation: organizationInvitationRecord,
	organizationMembership: organizationMembershipRecord,
	permission: organizationPermissionRecord,
	role: organizationRoleRecord,
	session: sessionRecord,
	user: userRecord,
	waitlistEntry: waitlistEntryRecord,
};

const AT = 1_700_000_000_000;
const ISO = '2023-11-14T22:13:20.000Z';

async function itemOf(type: string, data: IDataObject, settings: IDataObject = {}) {
	const parameters = { events: ['*'], settings };
	const body = JSON.stringify({ type, data, timestamp: AT, instance_id: 'ins_1' });
	const { item } = await receive({ body, parameters });
	return item as IDataObject & { data: IDataObject };
}

const subjectOf = (type: string) => type.split('.')[0] ?? '';
const shaped = eventNames.filter(
	(type) => subjectOf(type) in RECORDS && !type.endsWith('.deleted'),
);

test.each(shaped)('%s has the shape that the Clerk node gives', async (type) => {
	const { shape } = RECORDS[subjectOf(type)];
	const { data } = await itemOf(type, sampleOf(type) as IDataObject);
	const isOptional = (name: string) => typeof shape[name] === 'object' && 'ifSent' in shape[name];
	const always = Object.keys(shape).filter((name) => !isOptional(name));
	expect(Object.keys(data).filter((name) => !isOptional(name))).toEqual(always);
	expect(Object.keys(data).filter((name) => !(name in shape))).toEqual([]);
});

test('an accepted invitation tells who accepted it', async () => {
	const type = 'organizationInvitation.accepted';
	const { data } = await itemOf(type, { id: 'orginv_1', user_id: 'user_1' });
	expect(data.userId).toBe('user_1');
});

describe('Dates', () => {
	const user = clerkUser({ created_at: AT });

	test('are milliseconds unless ISO 8601 is chosen', async () => {
		expect((await itemOf('user.created', user)).data.createdAt).toBe(AT);
	});

	test('ISO 8601 is for the record and those in it; the event has both forms anyway', async () => {
		const addresses = [{ id: 'idn_1', email_address: 'ada@example.com', created_at: AT }];
		const record = { ...user, email_addresses: addresses, public_metadata: { seen_at: AT } };
		const item = await itemOf('user.created', record, { dates: 'iso' });
		expect(item).toMatchObject({ timestamp: AT, time: ISO });
		expect(item.data).toMatchObject({
			primaryEmailAddress: 'ada@example.com',
			createdAt: ISO,
			lastActiveAt: null,
			emailAddresses: [{ createdAt: ISO }],
			publicMetadata: { seen_at: AT },
		});
	});

	test('of a record without a shape, what the document calls a time is one', async () => {
		const data = {
			period_start: AT,
			period_end: null,
			amount: { amount: AT },
			items: [{ created_at: AT, seats: 3 }],
			public_metadata: { created_at: AT },
		};
		const { data: shown } = await itemOf('subscription.created', data, { dates: 'iso' });
		expect(shown).toEqual({
			periodStart: ISO,
			periodEnd: null,
			amount: { amount: AT },
			items: [{ createdAt: ISO, seats: 3 }],
			publicMetadata: { created_at: AT },
		});
	});

	test('raw stays as Clerk sends it', async () => {
		const item = await itemOf('user.created', user, { dates: 'iso', output: 'raw' });
		expect(item.data).toEqual(user);
	});
});

interface Schema {
	$ref?: string;
	type?: string | string[];
	properties?: Record<string, Schema>;
	[keyword: string]: unknown;
}

/** Names of integers at any depth. */
function integersIn(schema: unknown, within: readonly string[] = []): string[] {
	if (typeof schema !== 'object' || schema === null) return [];
	const { $ref, properties = {}, ...rest } = schema as Schema;
	const name = $ref?.replace('#/schemas/', '');
	const referred =
		name === undefined || within.includes(name)
			? []
			: integersIn((table.schemas as Record<string, unknown>)[name], [...within, name]);
	const own = Object.entries(properties).flatMap(([key, inner]) => [
		...([inner.type].flat().includes('integer') ? [key] : []),
		...integersIn(inner, within),
	]);
	return [...referred, ...own, ...Object.values(rest).flatMap((one) => integersIn(one, within))];
}

test('the times of records without a shape are those of the document', () => {
	const events = Object.entries(table.events).filter(([type]) => {
		const subject = subjectOf(type);
		return !(subject in RECORDS) && subject !== 'email' && subject !== 'sms';
	});
	const integers = [...new Set(events.flatMap(([, schema]) => integersIn(schema)))];
	const times = integers.filter((name) => /_(at|date|start|end)$/.test(name));
	expect(times.toSorted()).toEqual([...TIMES].toSorted());
});
