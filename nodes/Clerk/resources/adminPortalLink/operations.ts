import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { text } from '../../fields/kinds';
import { recordOutput } from '../../output/record';
import { revocationReason } from '../apiKey/fields';
import { organization } from '../organization/locator';
import { LETS, scopes, secondsUntilExpiration } from './fields';
import { adminPortalLinkToken } from './locator';

const CREATE = 'POST /admin_portal_link_tokens';
const REVOKE = 'POST /admin_portal_link_tokens/{adminPortalLinkTokenId}/revoke';

const tokenRecord = recordOutput(
	{
		id: 'string',
		organizationId: 'string',
		itContactId: 'string',
		scopes: 'array',
		revoked: 'boolean',
		revocationReason: 'string',
		expired: 'boolean',
		expiresAt: { expiryIn: 'expiration' },
		createdAt: 'time',
		updatedAt: 'time',
		adminPortalLinkId: 'string',
	},
	{ instanceId: 'string' },
);

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create an admin portal link',
	description:
		"Create a single-use token with which a customer's IT opens the admin portal. It is shown only now.",
	undoneBy: 'Revoke',
	source: 'createAdminPortalLinkToken',
	request: CREATE,
	traits: { [CREATE]: { needsBody: true } },
	fields: [
		collection('additionalFields', [
			text('itContactId', {
				displayName: 'IT Contact ID',
				description: 'Your own ID of the person at the customer',
			}),
			organization('organizationId', { description: 'The organization of the customer' }),
			scopes,
			secondsUntilExpiration,
		]),
	],
	resultLets: LETS,
	handsOut: true,
	output: recordOutput({ ...tokenRecord.shape, token: 'string' }, { instanceId: 'string' }, [
		'token',
	]),
});

export const revoke = operation({
	name: 'Revoke',
	value: 'revoke',
	action: 'Revoke an admin portal link',
	description: 'Make an admin portal link invalid',
	cannotBeUndone: true,
	source: 'revokeAdminPortalLinkToken',
	request: REVOKE,
	traits: { [REVOKE]: { needsBody: true, repeat: 'idempotent' } },
	fields: [adminPortalLinkToken, collection('additionalFields', [revocationReason])],
	output: tokenRecord,
});
