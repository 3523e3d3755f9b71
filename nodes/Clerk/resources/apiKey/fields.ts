import type { Field } from '../../fields/field';
import { integer, json, text, textList } from '../../fields/kinds';

/** The custom type of keys, which few instances use. */
export const type: Field<'type', string | undefined> = text('type', {
	placeholder: 'e.g. api_key',
	description: 'The default is api_key',
});

/** Why a key or a token is revoked. */
export const revocationReason: Field<'revocationReason', string | undefined> = text(
	'revocationReason',
	{ placeholder: 'e.g. Customer has left', description: 'Kept with the record' },
);

/** When a key or a token expires. Clerk counts from now. */
export const secondsUntilExpiration = integer('secondsUntilExpiration', {
	min: 1,
	default: 2_592_000,
	displayName: 'Expires In (Seconds)',
});

/** What Create and Update have in common. */
export const settings = [
	json('claims', {
		placeholder: 'e.g. { "plan": "pro" }',
		description: 'Returned when it is verified',
	}),
	text('description', {
		placeholder: 'e.g. For the nightly import',
		description: 'Up to 255 characters',
	}),
	textList('scopes', {
		placeholder: 'e.g. reports:read, reports:write',
		description: 'Comma-separated',
	}),
	secondsUntilExpiration,
] as const;
