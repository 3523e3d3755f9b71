import { entry, Refusal } from '../errors.mts';
import { facts } from '../facts/table.mts';

/**
 * Checks the secret key of a request.
 *
 * @throws Refusal 401
 */
export function checkKey(authorization: string | undefined, secretKey: string): void {
	const [, key] = /^Bearer (\S+)$/.exec(authorization ?? '') ?? [];
	if (key === secretKey) return;
	throw new Refusal(
		401,
		key
			? entry(
					'clerk_key_invalid',
					'The provided Clerk Secret Key is invalid. Make sure that your Clerk Secret Key is correct.',
				)
			: entry(
					'authorization_header_format_invalid',
					'Invalid Authorization header format',
					'The Authorization header must hold a secret key, as "Bearer sk_…".',
				),
	);
}

/**
 * Checks that a request asks for the API version of the facts, or for none.
 *
 * @throws Refusal 400
 */
export function checkVersion(version: string | undefined): void {
	if (version === undefined || version === facts.apiVersion) return;
	throw new Refusal(
		400,
		entry(
			'api_version_invalid',
			'Invalid API version',
			`The API version "${version}" is not known. This is ${facts.apiVersion}.`,
		),
	);
}
