import type { Field } from '../../fields/field';
import { integer, json, text, textList } from '../../fields/kinds';

/** The custom type of keys, which few instances use. */
export const type: Field<'type', string | undefined> = text('type', {
	description: 'The default is api_key',
});

/** Why a key or a token is revoked. */
export const revocationReason: Field<'revocationReason', string | undefined> =
	text('revocationReason');

/** When a key or a token expires. Clerk counts from now. */
export const secondsUntilExpiration = integer('secondsUntilExpiration', {
	min: 1,
	default: 2_592_000,
	displayName: 'Expires In (Seconds)',
});

/** What Create and Update have in common. */
export const settings = [
	json('claims', {
		description: 'Returned when it is verified',
	}),
	text('description', {
		description: 'Up to 255 characters',
	}),
	textList('scopes', {
		placeholder: 'e.g. reports:read, reports:write',
		description: 'Comma-separated',
	}),
	secondsUntilExpiration,
] as const;
