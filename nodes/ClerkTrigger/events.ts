import type { INodePropertyOptions } from 'n8n-workflow';
import { titleOf } from '../Clerk/fields/field';
import { WHAT_HAPPENED } from './whatHappened';

/**
 * What can happen, by subject, as in Clerk's document of 2025-04-15, in the order of the panel: what
 * is used most comes first. The document lacks `subscriptionItem.created`, which the official SDK
 * types, and `subscriptionItem.expired`, which Clerk's published skills name.
 */
const EVENTS = {
	user: ['created', 'updated', 'deleted'],
	session: ['created', 'ended', 'removed', 'revoked', 'pending'],
	organization: ['created', 'updated', 'deleted'],
	organizationMembership: ['created', 'updated', 'deleted'],
	organizationInvitation: ['created', 'accepted', 'revoked'],
	organizationDomain: ['created', 'updated', 'deleted'],
	waitlistEntry: ['created', 'updated'],
	subscription: ['created', 'updated', 'active', 'pastDue'],
	subscriptionItem: [
		'created',
		'active',
		'updated',
		'canceled',
		'ended',
		'expired',
		'abandoned',
		'pastDue',
		'upcoming',
		'incomplete',
		'freeTrialEnding',
	],
	paymentAttempt: ['created', 'updated'],
	role: ['created', 'updated', 'deleted'],
	permission: ['created', 'updated', 'deleted'],
	email: ['created'],
	sms: ['created'],
} as const;

/** The choice of every event, also of those to come. */
export const ALL = '*';

/** The choice of names that a person types in. */
export const OTHER = 'other';

/** Every event's name, as Clerk has it: `user.created`. */
export const EVENT_NAMES: readonly string[] = Object.entries(EVENTS).flatMap(([subject, events]) =>
	events.map((event) => `${subject}.${event}`),
);

/** The entries of the list in the same order; n8n's node panel shows its triggers in it, too. */
export const EVENT_OPTIONS: INodePropertyOptions[] = [
	...EVENT_NAMES.map(optionOf),
	{
		name: 'All Events',
		value: ALL,
		action: 'On any event',
		description: 'Every event, including those that Clerk adds later',
	},
	{
		name: 'Other Events',
		value: OTHER,
		action: 'On other events',
		description: 'Events that are not in this list, by their names',
	},
];

function optionOf(event: string): INodePropertyOptions {
	const [subject = '', what = ''] = event.split('.');
	const title = titleOf(subject);
	const words = subject === 'sms' ? title : title.toLowerCase();
	return {
		name: `${title}: ${titleOf(what)}`,
		value: event,
		action: `On ${words} ${titleOf(what).toLowerCase()}`,
		description: `${WHAT_HAPPENED[event]} (${event})`,
	};
}

/** Names as a person types them, separated by commas or lines. */
export const namesIn = (text: unknown): string[] =>
	String(text ?? '')
		.split(/[\s,]+/)
		.filter(Boolean);
