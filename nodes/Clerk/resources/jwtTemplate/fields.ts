import { UserError } from 'n8n-workflow';
import type { Field } from '../../fields/field';
import { flag, integer, secret, text } from '../../fields/kinds';
import { loadChoices, loadedChoice } from '../../fields/loadedList';
import { listTemplates } from './locator';

const getJwtTemplates = loadChoices(async (ask) =>
	(await listTemplates(ask))
		.map(({ name }) => ({ name, value: name }))
		.toSorted((a, b) => a.name.localeCompare(b.name)),
);

/** A JWT template of the instance. Clerk wants its name here, not its ID. */
export const jwtTemplateName: Field<'templateName', string> = loadedChoice(
	'templateName',
	'Template',
	{ getJwtTemplates },
	{
		required: true,
		description: 'The JWT template that defines the claims',
	},
);

/** What Create and Update share beside name and claims. */
export const settings = [
	integer('allowedClockSkew', {
		min: 0,
		max: 300,
		default: 5,
		displayName: 'Allowed Clock Skew (Seconds)',
		description: 'How far the clocks of servers may differ, up to 300 seconds',
	}),
	flag('customSigningKey', {
		description:
			'Whether to sign tokens with your own key. Requires Signing Algorithm and Signing Key.',
	}),
	integer('lifetime', {
		min: 30,
		max: 315_360_000,
		default: 60,
		displayName: 'Lifetime (Seconds)',
		description: 'How long a token is valid, from 30 seconds to 10 years',
	}),
	text('signingAlgorithm', {
		placeholder: 'e.g. HS256',
		description: 'The algorithm for your own key',
	}),
	secret('signingKey', { description: 'Your own private key' }),
] as const;

/** Requires the algorithm and the key when a custom signing key is on. @throws UserError */
export function checkSigningKey(values: {
	readonly customSigningKey?: boolean;
	readonly signingAlgorithm?: string;
	readonly signingKey?: string;
}): void {
	const { customSigningKey, signingAlgorithm, signingKey } = values;
	if (!customSigningKey || (signingAlgorithm && signingKey)) return;
	const missing = signingKey ? 'Signing Algorithm' : 'Signing Key';
	throw new UserError(`'${missing}' is empty, and 'Custom Signing Key' is on`, {
		description: 'Signing with your own key requires both the algorithm and the key.',
	});
}
