import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IHttpRequestOptions,
	Icon,
	INodeProperties,
} from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { apiOrigin, secretKey } from '../nodes/Clerk/http/apiUrl';

/** The secret key of one Clerk instance, and where its Backend API lives. */
export class ClerkApi implements ICredentialType {
	name = 'clerkApi';

	displayName = 'Clerk API';

	icon: Icon = { light: 'file:clerk.svg', dark: 'file:clerk.dark.svg' };

	documentationUrl = 'https://clerk.com/docs/guides/development/clerk-environment-variables';

	properties: INodeProperties[] = [
		{
			displayName: 'Secret Key',
			name: 'secretKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			placeholder: 'sk_test_… or sk_live_…',
			description:
				'In the Clerk Dashboard under Configure → API Keys. A development key starts with sk_test_, a production key with sk_live_.',
		},
		{
			displayName: 'API URL',
			name: 'apiUrl',
			type: 'string',
			required: true,
			default: 'https://api.clerk.com',
			description: 'Leave this as it is unless Clerk told you otherwise',
		},
	];

	/** Adds the key, and only to a request that goes to the credential's own API URL. */
	authenticate: IAuthenticate = async (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const origin = new URL(apiOrigin(credentials.apiUrl)).origin;
		if (new URL(requestOptions.url, requestOptions.baseURL).origin !== origin) {
			throw new UserError(`The Clerk secret key is only sent to ${origin}`);
		}
		return {
			...requestOptions,
			headers: {
				...requestOptions.headers,
				Authorization: `Bearer ${secretKey(credentials.secretKey)}`,
			},
		};
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ $credentials.apiUrl.trim().replace(/\\/+$/, "").replace(/\\/v1$/, "") }}',
			url: '/v1/users/count',
			disableFollowRedirect: true,
		},
		rules: [
			{
				type: 'responseCode',
				properties: {
					value: 401,
					message:
						'Clerk rejected the secret key. Copy it again from the Clerk Dashboard (API Keys), whole, and for the right instance.',
				},
			},
			{
				type: 'responseCode',
				properties: {
					value: 404,
					message: 'No Clerk API answers at this API URL. The usual one is https://api.clerk.com.',
				},
			},
		],
	};
}
