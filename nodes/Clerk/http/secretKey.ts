import { UserError } from 'n8n-workflow';

/** What to do about it where a run failed. n8n's credential dialog and pickers do not show it. */
const REMEDY = 'Open the Clerk API credential of this node and replace the secret key.';

const HOW_IT_STARTS = 'which starts with sk_test_ or sk_live_';

/** A key as Clerk gives it, as nearly all are. It is read for each request. */
const AS_GIVEN = /^sk_(test|live)_\w+$/;

/** What people paste with a key: the name of a variable and quotes, from an .env file. */
const VARIABLE = /^(?:export\s+)?[A-Z][A-Z0-9_]*\s*=/;
const AROUND = /^[\s"'`;,]+|(?<![\s"'`;,])[\s"'`;,]+$/g;

/** What else there is to copy, by how it starts. */
const OTHER_KINDS: ReadonlyArray<{ start: RegExp; words: string }> = [
	{
		start: /^pk_/,
		words: `This is a publishable key (pk_…). Paste the secret key, ${HOW_IT_STARTS}.`,
	},
	{
		start: /^whsec_/,
		words: `This is a webhook signing secret (whsec_…): it belongs in the Clerk Webhook API credential. Paste the secret key here, ${HOW_IT_STARTS}.`,
	},
	{
		start: /^-----BEGIN/,
		words: `This is the public key that verifies tokens. Paste the secret key, ${HOW_IT_STARTS}.`,
	},
];

/**
 * The secret key as it travels, freed from what was pasted along with it.
 *
 * @throws UserError when it can't be one, without repeating it. The message says what to do, because
 * n8n's credential dialog and pickers show no description.
 */
export function secretKey(value: unknown): string {
	if (typeof value === 'string' && AS_GIVEN.test(value)) return value;
	const key = String(value ?? '')
		.replace(AROUND, '')
		.replace(VARIABLE, '')
		.replace(AROUND, '');
	const other = OTHER_KINDS.find(({ start }) => start.test(key));
	if (other) throw unusable(other.words);
	if (key === '') {
		throw unusable(
			'The secret key is empty. Copy it from the Clerk Dashboard under API Keys: it starts with sk_test_ or sk_live_.',
		);
	}
	if (/\s/.test(key)) {
		throw unusable(
			'The secret key has a space or a line break in it. Copy it again from the Clerk Dashboard under API Keys, and nothing else with it.',
		);
	}
	if (!/^[\x21-\x7e]+$/.test(key)) {
		throw unusable(
			'The secret key has characters that no key has, such as the dots of a hidden key. Use the copy button beside it in the Clerk Dashboard.',
		);
	}
	return key;
}

const unusable = (message: string): UserError => new UserError(message, { description: REMEDY });
