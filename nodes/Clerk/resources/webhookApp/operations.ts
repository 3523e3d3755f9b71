import { operation } from '../../declare/operation';
import { consent } from '../../fields/consent';
import type { Output } from '../../output/output';

/** A link that opens Svix's dashboard for a while, without a password. */
const dashboardUrl: Output = { shape: { svixUrl: 'string' }, sensitive: ['svixUrl'] };

const LETS = 'manage your webhooks and read their secrets';

/** There is one app, so creating and deleting it keep their order. */
const serializeBy = () => ['webhookApp'];

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create a webhook app',
	description: 'Set up webhooks (Svix) for an instance that has none',
	undoneBy: 'Delete',
	source: 'CreateSvixApp',
	request: 'POST /webhooks/svix',
	fields: [],
	resultLets: LETS,
	output: dashboardUrl,
	serializeBy,
});

export const createDashboardUrl = operation({
	name: 'Create Dashboard URL',
	value: 'createDashboardUrl',
	action: 'Create a webhook dashboard URL',
	description: 'Create a temporary link to the webhook dashboard (Svix)',
	source: 'GenerateSvixAuthURL',
	request: 'POST /webhooks/svix_url',
	fields: [],
	resultLets: LETS,
	handsOut: true,
	output: dashboardUrl,
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a webhook app',
	description: 'Delete every webhook endpoint and its secret. All webhooks stop.',
	source: 'DeleteSvixApp',
	request: 'DELETE /webhooks/svix',
	stops: 'webhooks',
	traits: { 'DELETE /webhooks/svix': { mayBeEmpty: true } },
	fields: [
		consent('allowDeletingEndpoints', {
			displayName: 'Allow Deleting Every Endpoint',
			description: 'Whether to delete all endpoints and secrets. This cannot be undone.',
			consequence:
				'All webhook endpoints and their signing secrets are deleted, and no Clerk Trigger starts any more.',
		}),
	],
	output: { shape: {} },
	serializeBy,
});
