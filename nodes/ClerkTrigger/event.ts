import type { IDataObject } from 'n8n-workflow';

/** An event as Clerk sends it. */
export interface ClerkEvent extends IDataObject {
	type: string;
	data: IDataObject;
}

/** The users or organizations that an event is about, wherever Clerk puts their IDs. */
export function idsIn({ type, data }: ClerkEvent, what: 'user' | 'organization'): string[] {
	const owner = data[`public_${what}_data`];
	const ids = [
		type.startsWith(`${what}.`) ? data.id : undefined,
		data[`${what}_id`],
		inside(owner, `${what}_id`),
		inside(owner, 'id'),
		inside(data.payer, `${what}_id`),
		inside(data[what], 'id'),
	];
	// Clerk fills in only one ID of a payer. The other one may be null or empty.
	return [...new Set(ids)].filter((id): id is string => typeof id === 'string' && id !== '');
}

/** The user and the organization of an event, for the top of its item; neither if there is none. */
export function subjectOf(event: ClerkEvent): { userId?: string; organizationId?: string } {
	const [userId] = idsIn(event, 'user');
	const [organizationId] = idsIn(event, 'organization');
	return { ...(userId && { userId }), ...(organizationId && { organizationId }) };
}

const inside = (record: unknown, name: string): unknown =>
	typeof record === 'object' && record !== null ? (record as IDataObject)[name] : undefined;
