import { text } from '../../fields/kinds';

/** What is put on the allowlist or the blocklist. */
export const identifier = text('identifier', {
	required: true,
	placeholder: 'e.g. nathan@example.com',
	description: 'An email address, phone number or Web3 wallet',
});
