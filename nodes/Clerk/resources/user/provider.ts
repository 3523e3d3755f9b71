import type { Field, FieldOptions, ValueOf } from '../../fields/field';
import { loadedChoice } from '../../fields/loadedList';

/** The providers that Clerk knows. Source: OAuthProvider in the types of Clerk's own SDK. */
const PROVIDERS = {
	AgentID: 'oauth_agentid',
	Apple: 'oauth_apple',
	Atlassian: 'oauth_atlassian',
	Bitbucket: 'oauth_bitbucket',
	Box: 'oauth_box',
	Coinbase: 'oauth_coinbase',
	Discord: 'oauth_discord',
	Dropbox: 'oauth_dropbox',
	Enstall: 'oauth_enstall',
	Facebook: 'oauth_facebook',
	GitHub: 'oauth_github',
	GitLab: 'oauth_gitlab',
	Google: 'oauth_google',
	HubSpot: 'oauth_hubspot',
	'Hugging Face': 'oauth_huggingface',
	Instagram: 'oauth_instagram',
	LINE: 'oauth_line',
	Linear: 'oauth_linear',
	LinkedIn: 'oauth_linkedin_oidc',
	'LinkedIn (Legacy)': 'oauth_linkedin',
	Microsoft: 'oauth_microsoft',
	Notion: 'oauth_notion',
	Slack: 'oauth_slack',
	Spotify: 'oauth_spotify',
	TikTok: 'oauth_tiktok',
	Twitch: 'oauth_twitch',
	'Twitter (Legacy)': 'oauth_twitter',
	Vercel: 'oauth_vercel',
	X: 'oauth_x',
	Xero: 'oauth_xero',
};

// Handed to the editor when a person opens the list, so that the panel does not hold it twice.
const getOauthProviders = async () =>
	await Promise.resolve(Object.entries(PROVIDERS).map(([name, value]) => ({ name, value })));

/**
 * A provider that users sign in with. Its name or its ID in Clerk does, in any case; an ID that is
 * not in the list travels as it is: Clerk adds providers, and an instance may have its own.
 */
export function oauthProvider<const Name extends string, const Options extends FieldOptions>(
	name: Name,
	options: Options,
): Field<Name, ValueOf<string, Options>> {
	const choice = loadedChoice(name, 'OAuth Provider', { getOauthProviders }, options);
	return {
		...choice,
		encode: (value, context) => {
			const chosen = choice.encode(value, context);
			return typeof chosen === 'string' ? providerId(chosen) : chosen;
		},
	};
}

function providerId(given: string): string {
	const typed = given.toLowerCase();
	const known = Object.entries(PROVIDERS).find(([name, id]) =>
		[name.toLowerCase(), id, id.replace('oauth_', '')].includes(typed),
	);
	return known?.[1] ?? given;
}
