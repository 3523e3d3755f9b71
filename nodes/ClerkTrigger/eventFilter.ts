import type { IDataObject } from 'n8n-workflow';
import { ALL, namesIn, OTHER } from './events';
import type { ClerkEvent } from './output';

/** What a person wants to hear of. */
export interface EventFilter {
	events: readonly string[];
	/** Typed in. */
	otherEvents: unknown;
	/** Only events about these, if there are any. */
	userIds: unknown;
	organizationIds: unknown;
}

/** Whether the workflow is to run for this event. */
export function isWanted(event: ClerkEvent, filter: EventFilter): boolean {
	const { events, otherEvents, userIds, organizationIds } = filter;
	const isChosen =
		events.includes(ALL) ||
		events.includes(event.type) ||
		(events.includes(OTHER) && namesIn(otherEvents).includes(event.type));
	return (
		isChosen &&
		isAmong(idsIn(event, 'user'), userIds) &&
		isAmong(idsIn(event, 'organization'), organizationIds)
	);
}

function isAmong(ids: unknown[], wanted: unknown): boolean {
	const names = namesIn(Array.isArray(wanted) ? wanted.join() : wanted);
	return names.length === 0 || ids.some((id) => names.includes(String(id)));
}

/** The users or organizations that an event is about, wherever Clerk has put them. */
function idsIn({ type, data }: ClerkEvent, what: 'user' | 'organization'): unknown[] {
	const inner = [what, 'public_user_data', 'public_organization_data', 'payer']
		.map((name) => data[name])
		.filter((part): part is IDataObject => typeof part === 'object' && part !== null);
	return [
		type.startsWith(`${what}.`) ? data.id : undefined,
		data[`${what}_id`],
		...inner.map((part) => part[`${what}_id`]),
		(data[what] as IDataObject | null | undefined)?.id,
	].filter((id) => id !== undefined && id !== null);
}
