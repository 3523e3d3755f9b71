import { field, type Field } from '../../fields/field';
import { flag, textList } from '../../fields/kinds';
import { plainTexts } from '../../fields/plainText';

/** Scopes travel as one text with spaces. Commas and lists are understood, too. */
const scopes: Field<'scopes', string | undefined> = field(
	'scopes',
	{ type: 'string', default: '' },
	{
		description: 'Such as profile, email or public_metadata',
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
	}),
	flag('pkceRequired'),
	flag('public', {
		displayName: 'Public Client',
		description: 'Whether it cannot keep a secret, like an app in a browser',
	}),
	scopes,
] as const;

/** Addresses that users are sent back to. */
export const redirectUris = (description: string) =>
	textList('redirectUris', {
		description,
	});
