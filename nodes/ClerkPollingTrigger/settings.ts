import { createHash } from 'node:crypto';
import type { IDataObject, IPollFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Dates } from '../Clerk/output/time';
import { idsOf } from '../ClerkTrigger/eventFilter';
import { EVENTS, type PolledEvent } from './events';

/** The defaults and bounds of the options. */
export const LIMIT = { default: 500, most: 5000 };
export const SETTLING = { default: 300, most: 3600 };
export const AGE = { default: 60, most: 365 };

/** What a person has set up, with expressions evaluated. */
export interface Settings {
	/** The event's value: `userCreated`. */
	value: string;
	event: PolledEvent;
	organizationIds?: readonly string[];
	output: 'simplified' | 'raw';
	dates: Dates;
	/** Records to emit in one poll, at the most. */
	limit: number;
	settleMs: number;
	mostAgeDays: number;
	/** Changes when the trigger is to start from now: with another event, filter or credential. */
	fingerprint: string;
}

/** Reads the trigger's parameters. @throws NodeOperationError for what can't be right */
export function readSettings(context: IPollFunctions): Settings {
	const node = context.getNode();
	const value = String(context.getNodeParameter('event', ''));
	const options = context.getNodeParameter('options', {}) as IDataObject;
	const event = EVENTS[value];
	if (!event) throw new NodeOperationError(node, "'Event' is not one of the list");
	const isFiltered = event.organizationOf !== undefined && 'organizationIds' in options;
	const organizationIds = isFiltered ? idsOf(options.organizationIds).toSorted() : undefined;
	if (organizationIds?.length === 0) {
		throw new NodeOperationError(
			node,
			"'Only These Organizations' is empty. Enter an ID or remove the option.",
		);
	}
	const about = [value, organizationIds ?? [], node.credentials?.clerkApi?.id ?? null];
	return {
		value,
		event,
		organizationIds,
		output: options.output === 'raw' ? 'raw' : 'simplified',
		dates: options.dates === 'iso' ? 'iso' : 'milliseconds',
		limit: within(options.limitPerPoll, 1, LIMIT),
		settleMs: within(options.settlingTime, 0, SETTLING) * 1000,
		mostAgeDays: within(options.invitationAge, 1, AGE),
		fingerprint: createHash('sha256').update(JSON.stringify(about)).digest('base64url'),
	};
}

function within(value: unknown, least: number, bounds: { default: number; most: number }): number {
	const number = value === undefined || value === '' ? NaN : Math.floor(Number(value));
	return Number.isNaN(number) ? bounds.default : Math.min(Math.max(number, least), bounds.most);
}
