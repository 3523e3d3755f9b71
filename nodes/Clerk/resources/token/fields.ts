import { choices } from '../../fields/choices';
import { collection } from '../../fields/collection';
import type { Field } from '../../fields/field';
import { flag, text, textList } from '../../fields/kinds';
import { token } from '../../fields/token';
import { KINDS } from './kinds';

/**
 * What a caller sent. Whatever it is, the answer is a verdict and never an error, so a value that is
 * missing or no text counts as an empty one.
 */
const given = token('token', {
	required: true,
	wire: null,
	default: '={{ $json.headers.authorization }}',
	description:
		'A token, an Authorization header, or cookies. If it is empty, the result is not authenticated.',
});

export const tokenField: Field<'token', string> = {
	...given,
	encode: (value) => (typeof value === 'string' ? value : ''),
};

/** Which kinds of token may pass. */
export const accept = choices('accept', KINDS, {
	required: true,
	wire: null,
	default: ['session'],
	description: 'The kinds of token to accept. All others are refused.',
});

/** A condition that was added must not vanish because its expression gave nothing. */
const mustBeSet = <F extends Field>(field: F): F => ({ ...field, mustBeSet: true });

/** What else must hold for the caller. */
export const requirements = collection('require', [
	mustBeSet(
		textList('audience', {
			wire: null,
			placeholder: 'e.g. https://api.example.com',
			description: 'Audience of the token. If you list several, one of them is enough.',
		}),
	),
	mustBeSet(
		textList('client', {
			wire: null,
			description:
				'Client ID of the OAuth application that the token was issued to. If you list several, one of them is enough.',
		}),
	),
	mustBeSet(text('feature', { wire: null, description: 'Slug of a feature' })),
	mustBeSet(
		text('machine', {
			wire: null,
			placeholder: 'e.g. mch_2NNEqL2nrIRdJ194ndJqAHwEfxC',
			description: 'ID of the receiving machine, which must be in the scopes of the M2M token',
		}),
	),
	mustBeSet(
		text('organization', {
			wire: null,
			description: 'ID or slug of the active organization',
		}),
	),
	mustBeSet(
		text('permission', {
			wire: null,
			placeholder: 'e.g. org:invoices:create',
			description: 'Permission in the active organization',
		}),
	),
	mustBeSet(text('plan', { wire: null, description: 'Slug of a plan' })),
	mustBeSet(
		text('role', {
			wire: null,
			placeholder: 'e.g. org:admin',
			description: 'Role in the active organization',
		}),
	),
	mustBeSet(
		textList('scope', {
			wire: null,
			description: 'Scopes of an API key or OAuth access token, all of them needed',
		}),
	),
]);

export const options = collection('options', [
	mustBeSet(
		textList('authorizedParties', {
			wire: null,
			placeholder: 'e.g. https://app.example.com',
			description: 'Origins that session tokens may come from, comma-separated',
		}),
	),
	flag('failIfInvalid', {
		wire: null,
		description: 'Whether to fail if the token is not valid',
	}),
]);
