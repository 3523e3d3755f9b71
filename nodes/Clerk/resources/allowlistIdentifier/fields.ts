import { text } from '../../fields/kinds';

/** What is put on the allowlist or the blocklist. */
export const identifier = (description: string) =>
	text('identifier', { required: true, placeholder: 'e.g. nathan@example.com', description });
