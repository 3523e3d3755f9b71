import { idsIn, type ClerkEvent } from './event';
import { ALL, namesIn, OTHER } from './events';

/** Which events start the workflow. */
export interface EventFilter {
	events: readonly string[];
	/** Typed in: names, or a subject with all its events, as in `user.*`. */
	otherEvents: readonly string[];
	/** Only events about these; undefined means any. */
	userIds?: readonly string[];
	organizationIds?: readonly string[];
}

/** Whether the workflow is to run for this event. */
export function isWanted(event: ClerkEvent, filter: EventFilter): boolean {
	const { events, otherEvents, userIds, organizationIds } = filter;
	const isChosen =
		events.includes(ALL) ||
		events.includes(event.type) ||
		(events.includes(OTHER) && otherEvents.some((name) => isNamed(event.type, name)));
	return (
		isChosen &&
		isAmong(idsIn(event, 'user'), userIds) &&
		isAmong(idsIn(event, 'organization'), organizationIds)
	);
}

const isNamed = (type: string, name: string): boolean =>
	name.endsWith('.*') ? type.startsWith(name.slice(0, -1)) : type === name;

const isAmong = (ids: string[], wanted: readonly string[] | undefined): boolean =>
	!wanted || ids.some((id) => wanted.includes(id));

/** What a broken expression leaves behind, instead of an ID. */
const NO_IDS = ['undefined', 'null', 'NaN', '[object', 'Object]'];

/** The IDs in an option's value: a list, or text with commas. */
export const idsOf = (value: unknown): string[] =>
	namesIn(value).filter((id) => !NO_IDS.includes(id));
