import { UserError } from 'n8n-workflow';
import { text } from './kinds';
import { quoted } from './quoted';
import { refuseTooLong } from './recordName';
import type { Field, FieldOptions, ValueOf } from './field';

/** What a person would call an e-mail address, also with something around it. */
export const LOOKS_LIKE_EMAIL = /^[^\s@]+@[^\s@]+$/;

/** One e-mail address and nothing else: no quotes, brackets or commas. The rest is for Clerk to say. */
export const PLAIN_EMAIL = /^[^\s@"`()<>[\]{},;:\\]+@[^\s@"`()<>[\]{},;:\\]+$/;

/** One e-mail address. */
export function email<const Name extends string, const Options extends FieldOptions>(
	name: Name,
	words = {} as Options,
): Field<Name, ValueOf<string, Options>> {
	const plain = text(name, { placeholder: 'e.g. nathan@example.com', ...words });
	return {
		...plain,
		encode: (value, context) => {
			const address = plain.encode(value, context);
			if (address === undefined) return undefined;
			refuseTooLong(address, plain.property.displayName);
			refuseNoEmail(String(address), plain.property.displayName);
			return address;
		},
	};
}

/** @throws UserError naming `label` for what is not one plain e-mail address */
export function refuseNoEmail(address: string, label: string): void {
	if (PLAIN_EMAIL.test(address)) return;
	throw new UserError(`'${label}' is not an email address`, {
		description: `It is ${quoted(address)}. Set it to one address, such as nathan@example.com.`,
	});
}

/**
 * Whether two e-mail addresses are the same to Clerk, which answers in lower case.
 */
export const isSameEmail = (one: unknown, other: unknown): boolean =>
	String(one).trim().toLowerCase() === String(other).trim().toLowerCase();
