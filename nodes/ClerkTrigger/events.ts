import type { INodePropertyOptions } from 'n8n-workflow';
import { titleOf } from '../Clerk/fields/field';
import { WHAT_HAPPENED } from './whatHappened';

/** What can happen, by subject, as in Clerk's document of 2025-04-15. */
const EVENTS = {
	email: ['created'],
	organization: ['created', 'deleted', 'updated'],
	organizationDomain: ['created', 'deleted', 'updated'],
	organizationInvitation: ['accepted', 'created', 'revoked'],
	organizationMembership: ['created', 'deleted', 'updated'],
	paymentAttempt: ['created', 'updated'],
	permission: ['created', 'deleted', 'updated'],
	role: ['created', 'deleted', 'updated'],
	session: ['created', 'ended', 'pending', 'removed', 'revoked'],
	sms: ['created'],
	subscription: ['active', 'created', 'pastDue', 'updated'],
	subscriptionItem: [
		'abandoned',
		'active',
		'canceled',
		'ended',
		'freeTrialEnding',
		'incomplete',
		'pastDue',
		'upcoming',
		'updated',
	],
	user: ['created', 'deleted', 'updated'],
	waitlistEntry: ['created', 'updated'],
} as const;

/** The choice of every event, also of those to come. */
export const ALL = '*';

/** The choice of names that a person types in. */
export const OTHER = 'other';

/** Every event's name, as Clerk has it: `user.created`. */
export const EVENT_NAMES: readonly string[] = Object.entries(EVENTS).flatMap(([subject, events]) =>
	events.map((event) => `${subject}.${event}`),
);

/** The entries of the list, in alphabetical order; so those of one subject are together. */
export const EVENT_OPTIONS: INodePropertyOptions[] = [
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
	...EVENT_NAMES.map(optionOf),
].sort((a, b) => a.name.localeCompare(b.name));

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
