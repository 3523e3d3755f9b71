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
		description: 'The JWT template with the claims of the token',
	},
);

/** What Create and Update share beside name and claims. */
export const settings = [
	integer('allowedClockSkew', {
		min: 0,
		max: 300,
		default: 5,
		description: 'By how many seconds clocks may differ, 0 to 300',
	}),
	flag('customSigningKey', {
		description:
			'Whether to sign tokens with your own key. Needs Signing Algorithm and Signing Key.',
	}),
	integer('lifetime', {
		min: 30,
		max: 315_360_000,
		default: 60,
		description: 'For how many seconds a token is valid, from 30 to ten years',
	}),
	text('signingAlgorithm', {
		placeholder: 'e.g. HS256',
		description: 'How tokens are signed with your own key',
	}),
	secret('signingKey', { description: 'Your own private key to sign tokens with' }),
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
		description: 'A key of your own needs both its algorithm and the key itself.',
	});
}
