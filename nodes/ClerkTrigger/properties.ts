import type { INodeProperties } from 'n8n-workflow';
import { DASHBOARD_LINK } from './dashboard';
import { EVENT_OPTIONS, OTHER } from './events';
import { MAX_TOLERANCE } from './settings';

/** n8n leaves no line breaks in a notice, so each step has its own. */
const STEPS = [
	'1. Copy a webhook URL from above. The test URL works while you listen for a test event here, the production URL while the workflow is active (published).',
	`2. In the ${DASHBOARD_LINK}, add an endpoint with this URL and the events that you choose here.`,
	"3. Copy the endpoint's signing secret into the credential. Each endpoint has its own, so for both URLs enter both secrets.",
];

/** The trigger's parameters. */
export const PROPERTIES: INodeProperties[] = [
	...STEPS.map((words, index): INodeProperties => ({
		displayName: words,
		name: `step${index + 1}`,
		type: 'notice',
		default: '',
	})),
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		options: EVENT_OPTIONS,
		default: [],
		required: true,
		description: 'Which events start the workflow. Subscribe the endpoint in Clerk to them, too.',
	},
	{
		displayName: 'Other Events',
		name: 'otherEvents',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. subscriptionItem.created',
		displayOptions: { show: { events: [OTHER] } },
		description:
			'Event names, separated by commas. End with .* for all events of a kind, as in user.*.',
	},
	{
		displayName: 'Options',
		name: 'settings',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Dates',
				name: 'dates',
				type: 'options',
				default: 'milliseconds',
				options: [
					{ name: 'ISO 8601', value: 'iso' },
					{ name: 'Milliseconds', value: 'milliseconds' },
				],
				description:
					'Format of dates in the data of simplified events. Raw events keep the format that Clerk sends.',
			},
			{
				displayName: 'Only These Organizations',
				name: 'organizationIds',
				type: 'string',
				default: '',
				placeholder: 'e.g. org_2NNEqL2nrIRdJ194ndJqAHwEfxC',
				description:
					'IDs, separated by commas. Events about other organizations, or about none, do not start the workflow.',
			},
			{
				displayName: 'Only These Users',
				name: 'userIds',
				type: 'string',
				default: '',
				placeholder: 'e.g. user_2NNEqL2nrIRdJ194ndJqAHwEfxC',
				description:
					'IDs, separated by commas. Events about other users, or about none, do not start the workflow.',
			},
			{
				displayName: 'Output',
				name: 'output',
				type: 'options',
				default: 'simplified',
				options: [
					{
						name: 'Simplified',
						value: 'simplified',
						description: 'The fields that most workflows need, in camelCase',
					},
					{
						name: 'Raw',
						value: 'raw',
						description:
							'The whole event as Clerk sends it, including one-time codes, with its messageId',
					},
				],
				description: 'How much of each event to return',
			},
			{
				displayName: 'Repeated Messages',
				name: 'repeatedMessages',
				type: 'options',
				default: 'ignore',
				options: [
					{
						name: 'Ignore',
						value: 'ignore',
						description: 'Each message starts the workflow once',
					},
					{
						name: 'Run',
						value: 'run',
						description:
							'A message that is sent again starts the workflow again, such as one that you resend in the Clerk Dashboard',
					},
				],
				description: 'What to do when a message arrives that the workflow already ran for',
			},
			{
				displayName: 'Tolerance',
				name: 'tolerance',
				type: 'number',
				default: 300,
				typeOptions: { minValue: 1, maxValue: MAX_TOLERANCE },
				description:
					'How many seconds the time of a message may differ from the time here, 3600 at most',
			},
		],
	},
	{
		// n8n leaves the body of a request alone where it finds this: the signature is over its bytes,
		// and malformed JSON is to be refused only after it.
		displayName: 'Raw Body',
		name: 'options',
		type: 'hidden',
		default: { binaryData: true },
	},
];
