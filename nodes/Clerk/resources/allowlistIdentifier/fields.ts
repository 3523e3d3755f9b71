import { text } from '../../fields/kinds';

/** What is put on the allowlist or the blocklist. */
export const identifier = text('identifier', {
	required: true,
	description: 'An email address, phone number or Web3 wallet',
});
