import type { IDataObject, INode, IWebhookFunctions } from 'n8n-workflow';
import type { Dates } from '../Clerk/output/time';
import { idsOf, type EventFilter } from './eventFilter';
import { namesIn } from './events';

/** How far a message's time may be off, in seconds: the default and the maximum. */
const USUAL_TOLERANCE = 300;
export const MAX_TOLERANCE = 3600;

/** The options that narrow the events down, with their names in the editor. */
const ID_FILTERS = {
	organizationIds: 'Only These Organizations',
	userIds: 'Only These Users',
} as const;

/** What a person has set up, with expressions evaluated. */
export interface Settings {
	filter: EventFilter;
	/** In seconds. */
	tolerance: number;
	isRaw: boolean;
	/** How simplified records write their times. */
	dates: Dates;
	/** Whether a message that was answered before runs again. */
	repeats: boolean;
	/** What is missing for the filter to be one, in words for a person; undefined if nothing is. */
	fault?: string;
}

/** Reads the trigger's parameters. Their expressions can throw. */
export function readSettings(context: IWebhookFunctions): Settings {
	const events = namesIn(context.getNodeParameter('events', []));
	const options = context.getNodeParameter('settings', {}) as IDataObject;
	const filter: EventFilter = {
		events,
		otherEvents: namesIn(context.getNodeParameter('otherEvents', '')),
		userIds: 'userIds' in options ? idsOf(options.userIds) : undefined,
		organizationIds: 'organizationIds' in options ? idsOf(options.organizationIds) : undefined,
	};
	return {
		filter,
		tolerance: toleranceIn(options),
		isRaw: options.output === 'raw',
		dates: options.dates === 'iso' ? 'iso' : 'milliseconds',
		repeats: options.repeatedMessages === 'run',
		fault: faultOf(filter),
	};
}

function toleranceIn({ tolerance }: IDataObject): number {
	const seconds = Number(tolerance) || USUAL_TOLERANCE;
	return Math.min(Math.max(seconds, 1), MAX_TOLERANCE);
}

function faultOf(filter: EventFilter): string | undefined {
	if (filter.events.length === 0)
		return "'Events' is empty. Choose the events that start the workflow";
	const empty = emptyFilter((name) => filter[name]?.length === 0);
	return empty && `'${empty}' is empty: its expression gave no ID`;
}

/**
 * The name of an option that was added without any ID, as it is seen without evaluating anything:
 * an expression may give one later.
 */
export function fixedEmptyFilter({ parameters }: INode): string | undefined {
	const options = (parameters.settings ?? {}) as IDataObject;
	return emptyFilter((name) => {
		const value = options[name];
		const isExpression = typeof value === 'string' && value.startsWith('=');
		return name in options && !isExpression && idsOf(value).length === 0;
	});
}

function emptyFilter(isEmpty: (name: keyof typeof ID_FILTERS) => boolean): string | undefined {
	const names = Object.keys(ID_FILTERS) as Array<keyof typeof ID_FILTERS>;
	const found = names.find(isEmpty);
	return found && ID_FILTERS[found];
}
