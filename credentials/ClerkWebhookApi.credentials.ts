import type { ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { DASHBOARD_LINK } from '../nodes/ClerkTrigger/dashboard';

// Notices, because n8n shows a field's description only when the pointer is on its label.
const WHERE = `To find it, open your endpoint in the ${DASHBOARD_LINK} and copy its Signing Secret.`;
const SEVERAL =
	'You can enter several secrets, separated by commas: one for the test URL and one for the production URL, or the old and the new one while you rotate a secret.';

/** The signing secrets of one or several endpoints, which prove that a webhook comes from Clerk. */
export class ClerkWebhookApi implements ICredentialType {
	name = 'clerkWebhookApi';

	displayName = 'Clerk Webhook API';

	icon: Icon = { light: 'file:clerk.svg', dark: 'file:clerk.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-clerk/n8n-nodes-clerk#clerk-trigger';

	properties: INodeProperties[] = [
		{
			displayName: 'Signing Secret',
			name: 'signingSecret',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			placeholder: 'whsec_…',
			description: 'The secret that proves a webhook comes from Clerk. It starts with whsec_.',
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
