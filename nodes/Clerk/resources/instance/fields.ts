import { UserError } from 'n8n-workflow';
import { field, type FieldOptions, type ValueOf } from '../../fields/field';
import { choice, flag, text, textList } from '../../fields/kinds';
import { plainTexts } from '../../fields/plainText';
import { quoted } from '../../fields/quoted';

/** Changes of the instance keep the order of their items. */
export const inOrder = { serializeBy: () => ['instance'] };

const testMode = flag('testMode', {
	description: 'Whether test email addresses and phone numbers can sign in, without a real code',
});

const preferredStrategy = choice(
	'preferredSignInStrategy',
	[
		{ name: 'One-Time Code', value: 'otp' },
		{ name: 'Password', value: 'password' },
	],
	{
		wire: 'preferred_sign_in_strategy_when_password_required',
		description: 'What Clerk components offer first if a password is required',
	},
);

/** What Update sets. Clerk reads back the allowed origins alone. Source: UpdateInstance. */
export const instanceSettings = [
	textList('allowedOrigins', {
		placeholder: 'e.g. chrome-extension://abcdefgh',
		description:
			'Origins of browser extensions and apps that may use Clerk, separated by commas. Replaces all current ones.',
	}),
	text('clerkJsVersion', {
		placeholder: 'e.g. 5',
		description: 'Version of the scripts that Clerk loads in browsers',
	}),
	text('developmentOrigin', {
		placeholder: 'e.g. http://localhost:3000',
		description: 'Where your app runs during development',
	}),
	{ ...preferredStrategy, emptied: '' as const },
	flag('hibp', {
		displayName: 'Reject Compromised Passwords',
		description: 'Whether to look new passwords up in Have I Been Pwned',
	}),
	text('supportEmail', {
		placeholder: 'e.g. support@example.com',
		description: 'Where Clerk sends users who need help',
	}),
	testMode,
	flag('urlBasedSessionSyncing', {
		displayName: 'URL-Based Session Syncing',
		description: 'Whether development sessions work without third-party cookies',
	}),
] as const;

/** What Update Restrictions sets. Source: UpdateInstanceRestrictions. */
export const restrictions = [
	flag('allowlist', { description: 'Whether only people on the allowlist can sign up' }),
	flag('allowlistBlocklistDisabledOnSignIn', {
		displayName: 'Apply to Sign-Ups Only',
		description: 'Whether the allowlist and the blocklist are ignored when people sign in',
	}),
	flag('blockDisposableEmailDomains', {
		description: 'Whether to refuse sign-ups with throwaway email addresses',
	}),
	flag('blockEmailSubaddresses', {
		description: 'Whether to refuse sign-ups with email addresses that contain +, = or #',
	}),
	flag('blocklist', { description: 'Whether people on the blocklist cannot sign up' }),
] as const;

/** What Update Beta Settings sets. Source: UpdateInstanceAuthConfig. */
export const betaSettings = [
	text('fromEmailAddress', {
		placeholder: 'e.g. no-reply',
		description: 'The part before the @ of the address that codes and links come from',
	}),
	flag('progressiveSignUp', {
		displayName: 'Progressive Sign-Up',
		description: 'Whether to use progressive sign-up, which Clerk has deprecated',
	}),
	flag('restrictedToAllowlist', {
		description: 'Whether only people on the allowlist can sign up',
	}),
	testMode,
] as const;

/** Country codes of one request at the most. Source: UpdateInstanceCommunication. */
export const MOST_COUNTRIES = 250;

/** Countries by their two letters (ISO 3166-1), each once, in capitals. */
export const countryCodes = <const Name extends string, const Options extends FieldOptions>(
	name: Name,
	words: Options,
) => {
	const one = field(
		name,
		{ type: 'string', default: '' },
		{ placeholder: 'e.g. KP, RU', ...words },
		(value, label) => {
			const codes = [...new Set(plainTexts(value, label).map((code) => code.toUpperCase()))];
			const wrong = codes.find((code) => !/^[A-Z]{2}$/.test(code));
			if (wrong !== undefined) {
				throw new UserError(`'${label}' contains ${quoted(wrong)}, which is not a country code`, {
					description: 'Use two-letter codes, such as DE or US.',
				});
			}
			refuseTooMany(codes, label);
			return codes.length > 0 ? codes : undefined;
		},
		{ emptied: [], isList: true },
	);
	// What was spread still says whether it is required, which the compiler can't see.
	return one as typeof one & { valueType?: ValueOf<string[], Options> };
};

/** @throws UserError for more country codes than Clerk takes */
export function refuseTooMany(codes: readonly string[], label: string): void {
	if (codes.length <= MOST_COUNTRIES) return;
	throw new UserError(`'${label}' makes ${codes.length} blocked countries`, {
		description: `Clerk takes at most ${MOST_COUNTRIES}. Nothing was changed.`,
	});
}
