import type { INodeProperties } from 'n8n-workflow';
import { DASHBOARD_LINK } from './dashboard';
import { EVENT_OPTIONS, OTHER } from './events';
import { DATES, ONLY_THESE_ORGANIZATIONS, output } from './options';
import { MAX_TOLERANCE } from './settings';

/**
 * One notice. Links and bullet lists are the only tags that n8n shows in it; the spaces between them
 * are for a version that shows none.
 */
const SET_UP = [
	'To receive these events:',
	'<ul>',
	"<li>Unfold 'Webhook URLs' above and copy a URL: the production URL for the published (active) workflow, or the test URL while you listen for a test event.</li>",
	`<li>In the ${DASHBOARD_LINK}, add an endpoint with this URL and subscribe it to the same events.</li>`,
	"<li>Copy the endpoint's signing secret into the credential. Each endpoint has its own secret: if you use both URLs, enter both secrets.</li>",
	'</ul>',
	'To send a test event, open the endpoint in Clerk and choose Testing → Send Example. The IDs in it are samples: looking them up in Clerk finds nothing.',
].join(' ');

/** The trigger's parameters. */
export const PROPERTIES: INodeProperties[] = [
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		options: EVENT_OPTIONS,
		default: [],
		required: true,
		description: 'Which events start the workflow',
	},
	{
		displayName: 'Other Events',
		name: 'otherEvents',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. apiKey.created',
		displayOptions: { show: { events: [OTHER] } },
		description:
			'Event names, separated by commas. For all events of a kind, write .* after it, as in user.*.',
	},
	{
		displayName: SET_UP,
		name: 'setUp',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Options',
		name: 'settings',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			DATES,
			ONLY_THESE_ORGANIZATIONS,
			{
				displayName: 'Only These Users',
				name: 'userIds',
				type: 'string',
				default: '',
				placeholder: 'e.g. user_2NNEqL2nrIRdJ194ndJqAHwEfxC',
				description:
					'User IDs, separated by commas. Only events about one of these users start the workflow.',
			},
			output(
				'The whole event as Clerk sends it, including one-time codes, plus its messageId',
				'How much of each event to return',
			),
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
							'A message that is sent again starts the workflow again, for example when you resend it in the Clerk Dashboard',
					},
				],
				description: 'What to do with a message that the workflow has already run for',
			},
			{
				displayName: 'Time Tolerance (Seconds)',
				name: 'tolerance',
				type: 'number',
				default: 300,
				typeOptions: { minValue: 1, maxValue: MAX_TOLERANCE },
				description:
					"How far a message's time may be from this server's clock, in seconds. At most 3600.",
			},
		],
	},
	{
		// With this, n8n does not parse the body. The signature is over its bytes, and malformed JSON
		// must not be refused before the signature is checked.
		displayName: 'Raw Body',
		name: 'options',
		type: 'hidden',
		default: { binaryData: true },
	},
];
