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

/** An event as Clerk sends it. */
export interface ClerkEvent extends IDataObject {
	type: string;
	data: IDataObject;
}

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
const SHAPES: Readonly<Record<string, Shape>> = {
	email,
	organization: organizationSummary,
	organizationDomain: domain.shape,
	// Who has accepted it stands in that event alone.
	organizationInvitation: { ...oneInvitation.shape, userId: 'string' },
	organizationMembership: membershipSummary,
	permission: permission.shape,
	role: role.shape,
	session: sessionSummary,
	sms,
	user: userProfile,
	waitlistEntry: entryProfile,
};

/** Where values stand that open doors: n8n hides them in its views, whatever the output. */
export const SENSITIVE = [
	'data.subject',
	'data.body',
	'data.body_plain',
	'data.message',
	'data.data',
	'data.url',
	'data.invitation.url',
];

/** What a workflow starts with: the event, and who caused it. */
export function simplifyEvent(event: ClerkEvent, messageId: string): IDataObject {
	const timestamp = inMilliseconds(event.timestamp);
	const { http_request: request } = (event.event_attributes ?? {}) as {
		http_request?: IDataObject;
	};
	return {
		type: event.type,
		messageId,
		timestamp,
		time: timestamp === null ? null : new Date(timestamp).toISOString(),
		instanceId: event.instance_id ?? null,
		clientIp: request?.client_ip ?? null,
		userAgent: request?.user_agent ?? null,
		data: simplifyData(event),
	};
}

function simplifyData({ type, data }: ClerkEvent): IDataObject {
	const shape = data.deleted === true ? undefined : SHAPES[type.split('.')[0]];
	return shape ? simplify(data, shape) : (inCamelCase(data) as IDataObject);
}

/** The document says milliseconds, its examples are in seconds. */
function inMilliseconds(timestamp: unknown): number | null {
	if (typeof timestamp !== 'number' || !Number.isFinite(timestamp)) return null;
	const milliseconds = timestamp < 1e11 ? timestamp * 1000 : timestamp;
	return milliseconds <= 8.64e15 ? milliseconds : null;
}

/** For records without a form of their own. What is inside metadata is never renamed. */
function inCamelCase(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(inCamelCase);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => [
			name.replaceAll(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
			name.endsWith('_metadata') ? inner : inCamelCase(inner),
		]),
	);
}
