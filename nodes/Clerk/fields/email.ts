import { UserError } from 'n8n-workflow';
import { text } from './kinds';
import type { Field, FieldOptions, ValueOf } from './field';

/** Whether a value can be an e-mail address at all. Whether Clerk takes it, Clerk says. */
export const LOOKS_LIKE_EMAIL = /^[^\s@]+@[^\s@]+$/;

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
			if (address === undefined || LOOKS_LIKE_EMAIL.test(String(address))) return address;
			throw new UserError(`'${plain.property.displayName}' is not an email address`, {
				description: `It is '${String(address)}'. Set it to one address, such as nathan@example.com.`,
			});
		},
	};
}

/**
 * Whether two e-mail addresses are the same to Clerk, which answers in lower case.
 */
export const isSameEmail = (one: unknown, other: unknown): boolean =>
	String(one).trim().toLowerCase() === String(other).trim().toLowerCase();
