import { UserError } from 'n8n-workflow';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Where Clerk's Backend API lives for this credential, without `/v1` and trailing slashes:
 * `https://api.clerk.com`. The secret key goes to no other place.
 *
 * @throws UserError unless the address is https, or http on this very machine.
 */
export function apiOrigin(apiUrl: unknown): string {
	const text = String(apiUrl ?? '').trim();
	const url = URL.canParse(text) ? new URL(text) : undefined;
	const isSafe =
		url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
	if (!url || !isSafe || url.username || url.password || url.search || url.hash) {
		throw new UserError('The API URL of the Clerk credential must start with https://', {
			description:
				'Use https://api.clerk.com. Plain http is accepted for this machine only (localhost), because the secret key travels with every request.',
		});
	}
	return url.href.replace(/\/+$/, '').replace(/\/v1$/, '');
}

/**
 * The secret key as it travels.
 *
 * @throws UserError when it can't be one, without repeating it.
 */
export function secretKey(value: unknown): string {
	const key = String(value ?? '').trim();
	if (!/^[\x21-\x7e]+$/.test(key) || key.startsWith('pk_')) {
		throw new UserError('The Clerk credential needs a secret key', {
			description:
				'Copy it from the Clerk Dashboard under API Keys. It starts with sk_test_ or sk_live_; the publishable key (pk_…) does not work here.',
		});
	}
	return key;
}
