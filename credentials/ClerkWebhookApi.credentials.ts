import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { DASHBOARD_LINK } from '../nodes/ClerkTrigger/dashboard';

// Notices, because n8n shows a field's description only to whoever points at its label.
const WHERE = `Clerk shows it on the page of each endpoint: in the ${DASHBOARD_LINK}, choose the endpoint and copy its Signing Secret.`;
const SEVERAL =
	'Separated by commas, several are all taken: those of the test and the production URL, or the old and the new one while a secret is rotated.';

/** What proves that a webhook comes from Clerk: the signing secrets of one or several endpoints. */
export class ClerkWebhookApi implements ICredentialType {
	name = 'clerkWebhookApi';

	displayName = 'Clerk Webhook API';

	icon: Icon = { light: 'file:clerk.svg', dark: 'file:clerk.dark.svg' };

	documentationUrl = 'https://clerk.com/docs/guides/development/webhooks/syncing';

	properties: INodeProperties[] = [
		{
			displayName: 'Signing Secret',
			name: 'signingSecret',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			placeholder: 'whsec_…',
			description:
				'In the Clerk Dashboard under Configure → Webhooks, on the page of your endpoint. It starts with whsec_.',
		},
		{
			displayName: WHERE,
			name: 'where',
			type: 'notice',
			default: '',
		},
		{
			displayName: SEVERAL,
			name: 'several',
			type: 'notice',
			default: '',
		},
	];
}
