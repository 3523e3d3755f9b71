import type { INodeProperties } from 'n8n-workflow';
import { DASHBOARD_LINK } from './dashboard';
import { EVENT_OPTIONS, OTHER } from './events';

/** n8n leaves no line breaks in a notice, so each step has its own. */
const STEPS = [
	'1. Copy a webhook URL from above. The test URL works while you listen for a test event here, the production URL while the workflow is active (published).',
	`2. In the ${DASHBOARD_LINK}, add an endpoint with this URL and the events that you choose here.`,
	"3. Copy the endpoint's signing secret into the credential. Each endpoint has its own, so for both URLs enter both secrets.",
];

/** The fields of the trigger. */
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
		description: 'What starts the workflow. The endpoint in Clerk has to send these events, too.',
	},
	{
		displayName: 'Other Events',
		name: 'otherEvents',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. subscriptionItem.created',
		displayOptions: { show: { events: [OTHER] } },
		description: 'Names of events, separated by commas',
	},
	{
		displayName: 'Options',
		name: 'settings',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Only These Organizations',
				name: 'organizationIds',
				type: 'string',
				default: '',
				placeholder: 'e.g. org_2NNEqL2nrIRdJ194ndJqAHwEfxC',
				description:
					'IDs, separated by commas. Events about other organizations, or about none, start nothing.',
			},
			{
				displayName: 'Only These Users',
				name: 'userIds',
				type: 'string',
				default: '',
				placeholder: 'e.g. user_2NNEqL2nrIRdJ194ndJqAHwEfxC',
				description:
					'IDs, separated by commas. Events about other users, or about none, start nothing.',
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
						description: 'The fields that workflows mostly need, in camelCase',
					},
					{
						name: 'Raw',
						value: 'raw',
						description: 'The whole event, just as Clerk sends it, with one-time codes',
					},
				],
				description: 'How much of each event to return',
			},
			{
				displayName: 'Tolerance',
				name: 'tolerance',
				type: 'number',
				default: 300,
				typeOptions: { minValue: 1 },
				description: 'How many seconds the time of a message may differ from the time here',
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
