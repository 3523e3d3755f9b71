import { fieldsToClear } from '../../declare/fieldsToClear';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { flag, textList } from '../../fields/kinds';
import { allowPublicRegistration } from './consents';
import { inOrder } from './fields';
import { oauthShape } from './shapes';

const defaultScopes = textList('defaultScopes', {
	description: 'Replaces the scopes of clients that ask for none',
});

export const getOauthSettings = operation({
	name: 'Get OAuth Settings',
	value: 'getOauthSettings',
	action: 'Get OAuth settings of an instance',
	description: 'Retrieve what applies to all OAuth applications',
	source: 'GetInstanceOAuthApplicationSettings',
	request: 'GET /instance/oauth_application_settings',
	fields: [],
	output: { shape: oauthShape },
});

export const updateOauthSettings = operation({
	name: 'Update OAuth Settings',
	value: 'updateOauthSettings',
	action: 'Update OAuth settings of an instance',
	description: 'Can let anyone register clients: change the OAuth settings',
	source: 'UpdateInstanceOAuthApplicationSettings',
	request: 'PATCH /instance/oauth_application_settings',
	...inOrder,
	stops: 'app',
	fields: [
		collection('updateFields', [
			flag('clientIdMetadataDocumentsAdvertised', {
				displayName: 'Advertise Client ID Metadata Documents',
			}),
			flag('clientIdMetadataDocumentsBlockImplicitlyAllowedClients', {
				displayName: 'Block Implicitly Allowed Clients',
				description: 'Whether to refuse clients that were never registered',
			}),
			// Null is Clerk's own list; an empty list would be none.
			{ ...defaultScopes, emptied: undefined },
			flag('dynamicOauthClientRegistration', {
				displayName: 'Dynamic Client Registration',
				description: 'Whether anyone can register a client',
			}),
			fieldsToClear('defaultScopes'),
			flag('oauthJwtAccessTokens', {
				displayName: 'JWT Access Tokens',
			}),
			flag('clientIdMetadataDocumentsOnlyAllowPreRegisteredClients', {
				displayName: 'Only Pre-Registered Clients',
				description: 'Whether to refuse new clients with an unknown metadata document',
			}),
		]),
		allowPublicRegistration.field,
	],
	output: { shape: oauthShape },
	check: (values) =>
		allowPublicRegistration.check(
			values.dynamicOauthClientRegistration === true,
			values.allowPublicRegistration,
		),
});
