import { operation } from '../../declare/operation';
import { oauthApplication } from './locator';
import { applicationWithSecret, LETS } from './shapes';

export const rotateSecret = operation({
	name: 'Rotate Secret',
	value: 'rotateSecret',
	action: 'Rotate the client secret of an OAuth application',
	description:
		'Give an OAuth application a new client secret. The old one stops working at once, and the new one is shown only now.',
	cannotBeUndone: true,
	source: 'RotateOAuthApplicationSecret',
	request: 'POST /oauth_applications/{oauthApplicationId}/rotate_secret',
	stops: 'app',
	fields: [oauthApplication()],
	resultLets: LETS,
	handsOut: true,
	output: applicationWithSecret,
});
