import { field, type Field } from '../../fields/field';
import { flag, textList } from '../../fields/kinds';
import { plainTexts } from '../../fields/plainText';

/** Scopes travel as one text with spaces. Commas and lists are understood, too. */
const scopes: Field<'scopes', string | undefined> = field(
	'scopes',
	{ type: 'string', default: '' },
	{
		placeholder: 'e.g. profile, email',
		description:
			'What the application may ask for: profile, email, public_metadata or private_metadata',
	},
	(value, label) =>
		plainTexts(value, label)
			.flatMap((one) => one.split(/\s+/))
			.join(' '),
);

/** What Create and Update have in common. */
export const settings = [
	flag('consentScreenEnabled', {
		default: true,
		description: 'Whether users are asked to allow the access',
	}),
	flag('pkceRequired', {
		description:
			'Whether the application must use PKCE, which protects the sign-in without a secret',
	}),
	flag('public', {
		displayName: 'Public Client',
		description:
			'Whether the application cannot keep a secret, such as an app in a browser or on a phone',
	}),
	scopes,
] as const;

/** Addresses that users are sent back to. */
export const redirectUris = (description: string) =>
	textList('redirectUris', {
		placeholder: 'e.g. https://app.example.com/callback',
		description,
	});
