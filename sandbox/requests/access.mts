import { entry, Refusal } from '../errors.mts';
import { facts } from '../facts/table.mts';
import type { MachineRecord } from '../resources/machine/record.mts';

/** What anyone may call, without a key. */
const PUBLIC = Object.values(facts.operations)
	.filter(({ isPublic }) => isPublic)
	.map(({ path }) => `/v1${path}`);

/** What a machine may call with its own key. */
const FOR_MACHINES = /^(\/v1)?\/m2m_tokens(\/|$)/;

/**
 * Checks the key of a request: that of the instance or, for M2M tokens, that of a machine.
 *
 * @param url its path, with or without a query
 * @returns the machine whose key it is; undefined if it is that of the instance, or needs none
 * @throws Refusal 401
 */
export function checkKey(
	authorization: string | undefined,
	secretKey: string,
	url: string,
	find: (key: string) => MachineRecord | undefined,
): MachineRecord | undefined {
	if (PUBLIC.includes(url.split('?')[0])) return undefined;
	const [, key] = /^Bearer (\S+)$/.exec(authorization ?? '') ?? [];
	if (key === secretKey) return undefined;
	const machine = key && FOR_MACHINES.test(url.split('?')[0]) ? find(key) : undefined;
	if (machine) return machine;
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
