import type { Field } from '../../fields/field';
import { integer, json, text, textList } from '../../fields/kinds';

/** The custom type of keys, which few instances use. */
export const type: Field<'type', string | undefined> = text('type', {
	description: 'The type of key, if your app has several. The default is api_key.',
});

/** Why a key or a token is revoked. */
export const revocationReason: Field<'revocationReason', string | undefined> = text(
	'revocationReason',
	{
		placeholder: 'e.g. Employee has left',
		description: 'Kept with the record',
	},
);

/** When a key or a token expires. Clerk counts from now. */
export const secondsUntilExpiration = integer('secondsUntilExpiration', {
	min: 1,
	default: 2_592_000,
	displayName: 'Expires In (Seconds)',
	description: 'Counted from now',
});

/** What Create and Update have in common. */
export const settings = [
	json('claims', {
		description: 'Your own data about the key, returned when it is verified',
	}),
	text('description', {
		description: 'What the key is for, in up to 255 characters',
	}),
	textList('scopes', {
		placeholder: 'e.g. reports:read, reports:write',
		description: 'What the key may do, separated by commas',
	}),
	secondsUntilExpiration,
] as const;
