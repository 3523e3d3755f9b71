import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { ClerkPollingTrigger } from '../../nodes/ClerkPollingTrigger/ClerkPollingTrigger.node';
import { EVENTS } from '../../nodes/ClerkPollingTrigger/events';
import { AGE, LIMIT, SETTLING } from '../../nodes/ClerkPollingTrigger/settings';
import { ClerkTrigger } from '../../nodes/ClerkTrigger/ClerkTrigger.node';
import { shown } from '../panel/shown';

/** What a person sees of the polling trigger. */

const { description } = new ClerkPollingTrigger();
const { properties } = description;
const named = (name: string, list = properties) => list.find((one) => one.name === name)!;
const events = named('event').options as INodePropertyOptions[];
const options = named('options').options as INodeProperties[];

test('the event comes first, then what polling cannot see', () => {
	expect(properties.map(({ name }) => name)).toEqual(['event', 'limits', 'options']);
	expect(named('limits').displayName).toMatch(/cannot see deletions.*use the Clerk Trigger/);
});

test('events have the words of the Clerk Trigger', () => {
	const webhooks = named('events', new ClerkTrigger().description.properties)
		.options as INodePropertyOptions[];
	const words = ({ name, action }: INodePropertyOptions) => `${name} / ${action}`;
	const own = ['User: Signed In', 'Invitation: Created', 'Invitation: Accepted'];
	const same = events.filter(({ name }) => !own.includes(name));
	expect(webhooks.map(words)).toEqual(expect.arrayContaining(same.map(words)));
	expect(events).toHaveLength(same.length + own.length);
	expect(events.map(({ value }) => value)).toEqual(Object.keys(EVENTS));
});

test('the options have the defaults that apply where they are not set', () => {
	const defaults = { invitationAge: AGE, limitPerPoll: LIMIT, settlingTime: SETTLING };
	for (const [name, bounds] of Object.entries(defaults)) {
		expect(named(name, options)).toMatchObject({
			default: bounds.default,
			typeOptions: { maxValue: bounds.most },
		});
	}
});

test('an option is shown where it has an effect', () => {
	const shownFor = (event: string) =>
		shown(options, { event, '/event': event } as never, 'clerkPollingTrigger').map(
			({ name }) => name,
		);
	const always = ['dates', 'limitPerPoll', 'output', 'settlingTime'];
	expect(shownFor('userCreated').toSorted()).toEqual(always);
	expect(shownFor('invitationAccepted')).toContain('invitationAge');
	expect(shownFor('organizationInvitationAccepted')).toEqual(
		expect.arrayContaining(['invitationAge', 'organizationIds']),
	);
	expect(shownFor('waitlistEntryCreated').toSorted()).toEqual(always);
});

test('what lets its holder in is declared sensitive', () => {
	expect(description.sensitiveOutputFields).toEqual(
		expect.arrayContaining([
			'data.url',
			'data.invitation.url',
			'data.phoneNumbers[*].backupCodes',
			'data.phone_numbers[*].backup_codes',
		]),
	);
});
