import type { IDataObject } from 'n8n-workflow';
import { organizationSummary } from '../Clerk/resources/organization/shapes';
import { domain } from '../Clerk/resources/organizationDomain/shapes';
import { oneInvitation } from '../Clerk/resources/organizationInvitation/shapes';
import { membershipSummary } from '../Clerk/resources/organizationMembership/shapes';
import { permission } from '../Clerk/resources/organizationPermission/shapes';
import { role } from '../Clerk/resources/organizationRole/shapes';
import { sessionSummary } from '../Clerk/resources/session/shapes';
import { userProfile } from '../Clerk/resources/user/shapes';
import { entryProfile } from '../Clerk/resources/waitlistEntry/shapes';
import { simplify, type Shape } from '../Clerk/output/shape';
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
		organization: organizationSummary,
		organizationDomain: domain.shape,
		// Only events tell who accepted it.
		organizationInvitation: { ...oneInvitation.shape, userId: 'string' },
		organizationMembership: membershipSummary,
		permission: permission.shape,
		role: role.shape,
		// Who signed in as the user, if it was somebody else.
		session: { ...sessionSummary, actor: 'json' },
		sms,
		user: userProfile,
		waitlistEntry: entryProfile,
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

/** The item that a workflow starts with: the event, what it is about, and where it came from. */
export function simplifyEvent(event: ClerkEvent, messageId: string): IDataObject {
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
		data: simplifyData(event),
	};
}

function simplifyData({ type, data }: ClerkEvent): IDataObject {
	const shape = data.deleted === true ? undefined : SHAPES.get(type.split('.')[0] ?? '');
	return shape ? simplify(data, shape) : (inCamelCase(data) as IDataObject);
}

/** The document says milliseconds, its examples are in seconds. */
function inMilliseconds(timestamp: unknown): number | null {
	if (typeof timestamp !== 'number' || !Number.isFinite(timestamp)) return null;
	const milliseconds = timestamp < 1e11 ? timestamp * 1000 : timestamp;
	return milliseconds <= 8.64e15 ? milliseconds : null;
}

function camelCase(name: string): string {
	return name.replaceAll(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** For records without a form of their own. What is inside metadata is never renamed. */
function inCamelCase(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(inCamelCase);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => [
			camelCase(name),
			name.endsWith('_metadata') ? inner : inCamelCase(inner),
		]),
	);
}
