import { fieldsToClear } from '../../declare/fieldsToClear';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { flag, textList } from '../../fields/kinds';
import { allowPublicRegistration } from './consents';
import { inOrder } from './fields';
import { oauthShape } from './shapes';

const defaultScopes = textList('defaultScopes', {
	placeholder: 'e.g. profile, email',
	description:
		'Scopes of clients that ask for none, separated by commas. Replaces all current ones.',
});

export const getOauthSettings = operation({
	name: 'Get OAuth Settings',
	value: 'getOauthSettings',
	action: 'Get OAuth settings of an instance',
	description: 'Retrieve the settings of all OAuth applications',
	source: 'GetInstanceOAuthApplicationSettings',
	request: 'GET /instance/oauth_application_settings',
	fields: [],
	output: { shape: oauthShape },
});

export const updateOauthSettings = operation({
	name: 'Update OAuth Settings',
	value: 'updateOauthSettings',
	action: 'Update OAuth settings of an instance',
	description: 'Change the settings of all OAuth applications. Can let anyone register clients.',
	source: 'UpdateInstanceOAuthApplicationSettings',
	request: 'PATCH /instance/oauth_application_settings',
	...inOrder,
	stops: 'app',
	fields: [
		collection('updateFields', [
			flag('clientIdMetadataDocumentsAdvertised', {
				displayName: 'Advertise Client ID Metadata Documents',
				description: 'Whether the metadata of your instance says that it supports them',
			}),
			flag('clientIdMetadataDocumentsBlockImplicitlyAllowedClients', {
				displayName: 'Block Implicitly Allowed Clients',
				description: 'Whether to refuse clients that connected without being registered',
			}),
			// Null is Clerk's own list; an empty list would be none.
			{ ...defaultScopes, emptied: undefined },
			flag('dynamicOauthClientRegistration', {
				displayName: 'Dynamic Client Registration',
				description: 'Whether anyone can register a client (RFC 7591)',
			}),
			fieldsToClear('defaultScopes'),
			flag('oauthJwtAccessTokens', {
				displayName: 'JWT Access Tokens',
				description: 'Whether access tokens are JWTs instead of opaque',
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
