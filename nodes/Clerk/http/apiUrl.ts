import { UserError } from 'n8n-workflow';

/** Clerk's API version this package is written against. The credential sends it with each request. */
export const API_VERSION = '2026-05-12';

/** Where Clerk's API is, unless Clerk told somebody otherwise. */
export const USUAL_API_URL = 'https://api.clerk.com';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Where Clerk's Backend API lives for this credential, without `/v1` and trailing slashes:
 * `https://api.clerk.com`. The secret key goes to no other place.
 *
 * @throws UserError unless the address is https, or http on this very machine, and nothing else
 */
export function apiOrigin(apiUrl: unknown): string {
	const text = String(apiUrl ?? '').trim();
	const url = URL.canParse(text) ? new URL(text) : undefined;
	const isSafe =
		url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
	if (!url || !isSafe) {
		throw new UserError('The API URL of the Clerk credential must start with https://', {
			description: `Use ${USUAL_API_URL}. Plain http is accepted for this machine only (localhost), because the secret key travels with every request.`,
		});
	}
	if (url.username || url.password || url.search || url.hash) {
		throw new UserError(
			`The API URL of the Clerk credential must be an address alone, such as ${USUAL_API_URL}`,
			{ description: 'Remove the user name, the password and everything after ? or #.' },
		);
	}
	return url.href.replace(/(?<!\/)\/+$/, '').replace(/\/v1$/, '');
}
