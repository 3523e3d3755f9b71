import type { INodeProperties } from 'n8n-workflow';
import { DATES, ONLY_THESE_ORGANIZATIONS, output } from '../ClerkTrigger/options';
import { EVENTS, eventsWith } from './events';
import { AGE, LIMIT, SETTLING } from './settings';

/** One notice. Links and bullet lists are the only tags that n8n shows in it. */
const LIMITS =
	'Polling needs no public URL, only the secret key. It starts with what happens after you publish the workflow. It cannot see deletions, sign-outs, revoked sessions, or what changes back between two polls. For these, and to react within seconds, use the Clerk Trigger.';

/** The trigger's parameters. n8n adds Poll Times. */
export const PROPERTIES: INodeProperties[] = [
	{
		displayName: 'Event',
		name: 'event',
		type: 'options',
		noDataExpression: true,
		options: Object.entries(EVENTS).map(([value, { name, description }]) => ({
			name,
			value,
			action: `On ${name.replace(':', '').toLowerCase()}`,
			description,
		})),
		default: 'userCreated',
		description: 'Which event starts the workflow',
	},
	{
		displayName: LIMITS,
		name: 'limits',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			DATES,
			{
				displayName: 'Invitation Age (Days)',
				name: 'invitationAge',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: AGE.most },
				default: 60,
				displayOptions: { show: { '/event': eventsWith(({ time }) => time) } },
				description:
					'How old an invitation can be when it is accepted. Each poll reads all accepted invitations of this age.',
			},
			{
				displayName: 'Limit per Poll',
				name: 'limitPerPoll',
				type: 'number',
				typeOptions: { minValue: 1, maxValue: LIMIT.most },
				default: 500,
				description:
					'Max number of items to return in one poll. The next poll continues with the rest.',
			},
			{
				...ONLY_THESE_ORGANIZATIONS,
				displayOptions: {
					show: { '/event': eventsWith(({ organizationOf }) => organizationOf) },
				},
			},
			output('The whole record as Clerk returns it', 'How much of each record to return'),
			{
				displayName: 'Settling Time (Seconds)',
				name: 'settlingTime',
				type: 'number',
				typeOptions: { minValue: 0, maxValue: SETTLING.most },
				default: 300,
				description:
					"How long a new record may take to appear in Clerk's lists. Each poll reads this time again, and returns what it has not returned before.",
			},
		],
	},
];
