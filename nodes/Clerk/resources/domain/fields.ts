import { UserError } from 'n8n-workflow';
import { text } from '../../fields/kinds';

/** What a domain is called. */
export const domainName = { placeholder: 'e.g. example.com' } as const;

/** Where Clerk's Frontend API is reached through the domain's own server. */
export const proxyUrl = text('proxyUrl', {
	placeholder: 'e.g. https://example.com/__clerk',
	description: "Your own proxy for Clerk's Frontend API. For production instances only.",
});

/** Refuses an address in place of a domain's name. @throws UserError */
export function checkName(name: string | undefined): void {
	if (!name?.includes('/')) return;
	throw new UserError("'Name' is not a domain name", {
		description: 'Enter the domain without https:// and without a path, such as example.com.',
	});
}
