import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
	Icon,
	INodeProperties,
} from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { API_VERSION, apiOrigin, USUAL_API_URL } from '../nodes/Clerk/http/apiUrl';
import { secretKey } from '../nodes/Clerk/http/secretKey';

const API_KEYS_LINK =
	'<a href="https://dashboard.clerk.com/~/api-keys" target="_blank">Clerk Dashboard under API Keys</a>';

// A notice, because n8n shows a field's description only when the pointer is on its label.
const WHERE = `Copy the secret key from the ${API_KEYS_LINK}. The key of a development instance starts with sk_test_, that of a production instance with sk_live_.`;

/**
 * A request as n8n's nodes make it: the HTTP Request node gives its address as `uri`, and says in
 * its own way whether to follow redirects.
 */
type AnyRequest = IHttpRequestOptions & {
	uri?: string | URL;
	followRedirect?: boolean;
	followAllRedirects?: boolean;
};

/** The API URL of the last request: parsing it again for each one takes most of the time here. */
let parsed: { apiUrl: unknown; origin: string } | undefined;

/** @throws UserError when the credential's API URL is not safe for the key */
function originOf(apiUrl: unknown): string {
	if (!parsed || parsed.apiUrl !== apiUrl) {
		parsed = { apiUrl, origin: new URL(apiOrigin(apiUrl)).origin };
	}
	return parsed.origin;
}

/** Whether a request stays with the origin, wherever its path leads. */
function goesTo(origin: string, { url, uri, baseURL }: AnyRequest): boolean {
	const address = String(url ?? uri);
	if (address.startsWith(`${origin}/`)) return true;
	return URL.canParse(address, baseURL) && new URL(address, baseURL).origin === origin;
}

/** The secret key of one Clerk instance, and where its Backend API lives. */
export class ClerkApi implements ICredentialType {
	name = 'clerkApi';

	displayName = 'Clerk API';

	icon: Icon = { light: 'file:clerk.svg', dark: 'file:clerk.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-clerk/n8n-nodes-clerk#credential';

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
				'In the Clerk Dashboard under Configure → API Keys. It starts with sk_test_ or sk_live_.',
		},
		{
			displayName: WHERE,
			name: 'where',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'API URL',
			name: 'apiUrl',
			type: 'string',
			required: true,
			default: USUAL_API_URL,
			description: 'Keep the default unless Clerk gave you another address',
		},
	];

	/**
	 * Adds the key, and only to a request that goes to the credential's own API URL; it is not
	 * carried on by a redirect. Adds Clerk's API version, unless the request asks for another one.
	 */
	authenticate: IAuthenticate = async (
		credentials: ICredentialDataDecryptedObject,
		requestOptions: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const origin = originOf(credentials.apiUrl);
		if (!goesTo(origin, requestOptions)) {
			throw new UserError(`The Clerk secret key is only sent to ${origin}`, {
				description:
					"Use a URL that starts with this address, or change 'API URL' in the Clerk API credential.",
			});
		}
		const names = Object.keys(requestOptions.headers ?? {}).map((name) => name.toLowerCase());
		const authenticated: AnyRequest = {
			...requestOptions,
			disableFollowRedirect: true,
			followRedirect: false,
			followAllRedirects: false,
			headers: {
				...(!names.includes('clerk-api-version') && { 'Clerk-API-Version': API_VERSION }),
				...requestOptions.headers,
				Authorization: `Bearer ${secretKey(credentials.secretKey)}`,
			},
		};
		return authenticated;
	};
}
