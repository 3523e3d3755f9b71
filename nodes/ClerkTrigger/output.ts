import type { IDataObject } from 'n8n-workflow';
import { organizationRecord } from '../Clerk/output/records/organization';
import { organizationDomainRecord } from '../Clerk/output/records/organizationDomain';
import { organizationInvitationRecord } from '../Clerk/output/records/organizationInvitation';
import { organizationMembershipRecord } from '../Clerk/output/records/organizationMembership';
import { organizationPermissionRecord } from '../Clerk/output/records/organizationPermission';
import { organizationRoleRecord } from '../Clerk/output/records/organizationRole';
import { sessionRecord } from '../Clerk/output/records/session';
import { userRecord } from '../Clerk/output/records/user';
import { waitlistEntryRecord } from '../Clerk/output/records/waitlistEntry';
import type { Shape } from '../Clerk/output/shape';
import { simplify } from '../Clerk/output/simplify';
import { timeAs, type Dates } from '../Clerk/output/time';
import { subjectOf, type ClerkEvent } from './event';

/** An e-mail without subject, text and variables: all of them can hold a one-time code. */
const email = {
	id: 'string',
	slug: 'string',
	userId: 'string',
	emailAddressId: 'string',
	toEmailAddress: 'string',
	fromEmailName: 'string',
	status: 'string',
	deliveredByClerk: 'boolean',
} as const satisfies Shape;

/** A text message without its text, for the same reason. */
const sms = {
	id: 'string',
	slug: 'string',
	userId: 'string',
	phoneNumberId: 'string',
	toPhoneNumber: 'string',
	fromPhoneNumber: 'string',
	status: 'string',
	deliveredByClerk: 'boolean',
} as const satisfies Shape;

/** The forms in which the Clerk node shows the same records, by the subject of the event. */
const SHAPES = new Map<string, Shape>(
	Object.entries({
		email,
		organization: organizationRecord.shape,
		organizationDomain: organizationDomainRecord.shape,
		organizationInvitation: organizationInvitationRecord.shape,
		organizationMembership: organizationMembershipRecord.shape,
		permission: organizationPermissionRecord.shape,
		role: organizationRoleRecord.shape,
		session: sessionRecord.shape,
		sms,
		user: userRecord.shape,
		waitlistEntry: waitlistEntryRecord.shape,
	}),
);

/** Values that let others sign in or join, in Clerk's names. */
const OPENS_DOORS = [
	'data.subject',
	'data.body',
	'data.body_plain',
	'data.message',
	'data.data',
	'data.url',
	'data.invitation.url',
	'data.phone_numbers[*].backup_codes',
	'data.user.phone_numbers[*].backup_codes',
];

/** Their paths in raw and in simplified output. n8n 2.41 has this declaration, but hides nothing yet. */
export const SENSITIVE = [...new Set(OPENS_DOORS.flatMap((path) => [path, camelCase(path)]))];

/**
 * The item that a workflow starts with: the event, what it is about, and where it came from.
 *
 * @param dates how the times of its record are written; the event's own has both forms
 */
export function simplifyEvent(event: ClerkEvent, messageId: string, dates: Dates): IDataObject {
	const timestamp = inMilliseconds(event.timestamp);
	const { http_request: request } = (event.event_attributes ?? {}) as {
		http_request?: IDataObject;
	};
	return {
		type: event.type,
		messageId,
		...subjectOf(event),
		timestamp,
		time: timestamp === null ? null : new Date(timestamp).toISOString(),
		instanceId: event.instance_id ?? null,
		clientIp: request?.client_ip ?? null,
		userAgent: request?.user_agent ?? null,
		data: simplifyData(event, dates),
	};
}

function simplifyData({ type, data }: ClerkEvent, dates: Dates): IDataObject {
	const shape = data.deleted === true ? undefined : SHAPES.get(type.split('.')[0] ?? '');
	return shape ? simplify(data, shape, dates) : (inCamelCase(data, dates) as IDataObject);
}

/** The document says milliseconds, its examples are in seconds. */
function inMilliseconds(timestamp: unknown): number | null {
	if (typeof timestamp !== 'number' || !Number.isFinite(timestamp)) return null;
	const milliseconds = timestamp < 1e11 ? timestamp * 1000 : timestamp;
	return milliseconds <= 8.64e15 ? milliseconds : null;
}

function camelCase(name: string): string {
	return name.replaceAll(/(?<!_)_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * The times of the records without a shape of their own, by Clerk's names for them. Other numbers
 * may be anything.
 */
export const TIMES: ReadonlySet<string> = new Set([
	'active_at',
	'billing_date',
	'canceled_at',
	'created_at',
	'ended_at',
	'failed_at',
	'paid_at',
	'past_due_at',
	'period_end',
	'period_start',
	'updated_at',
]);

/** For records without a shape of their own. What is inside metadata is never renamed. */
function inCamelCase(value: unknown, dates: Dates): unknown {
	if (Array.isArray(value)) return value.map((one) => inCamelCase(one, dates));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => {
			if (name.endsWith('_metadata')) return [camelCase(name), inner];
			const shown = TIMES.has(name) ? timeAs(dates, inner) : inner;
			return [camelCase(name), inCamelCase(shown, dates)];
		}),
	);
}
