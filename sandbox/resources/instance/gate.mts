import { entry, Refusal, unknownParameter } from '../../errors.mts';
import type { OperationFacts } from '../../facts/table.mts';
import type { Call } from '../../resource.mts';
import type { Store } from '../../store/store.mts';
import { where } from '../../store/store.mts';
import { instanceOf } from './settings.mts';

/** What works with organizations. Their roles and permissions can be set up without them. */
const OF_ORGANIZATIONS = [
	'Organizations',
	'Organization Domains',
	'Organization Invitations',
	'Organization Memberships',
];

/**
 * Refuses what the settings of the instance do not allow.
 *
 * @throws Refusal 403, 422
 */
export function gate({ store, body }: Call, { method, path, tag }: OperationFacts): void {
	const { organization } = instanceOf(store);
	if (OF_ORGANIZATIONS.includes(tag)) {
		if (!organization.enabled) {
			const text = 'The organizations feature is not enabled for this instance.';
			throw new Refusal(403, entry('organization_not_enabled_in_instance', text));
		}
		const hasSlug = tag === 'Organizations' && method !== 'GET' && body?.slug;
		if (organization.slug_disabled && hasSlug) throw new Refusal(422, unknownParameter('slug'));
	}
	if (method === 'POST' && path === '/users') refuseUnwanted(store, body);
}

/** @throws Refusal 403 if somebody with these addresses may not sign up */
function refuseUnwanted(store: Store, body: Call['body']): void {
	const { restrictions } = instanceOf(store);
	const addresses = [body.email_address, body.phone_number, body.web3_wallet]
		.flat()
		.filter((one): one is string => typeof one === 'string')
		.map((one) => one.toLowerCase());
	const isOn = (list: 'allowlist' | 'blocklist', address: string) =>
		[...where(store[list], ({ identifier }) => fits(identifier, address))].length > 0;
	const isRefused = addresses.some(
		(address) =>
			(restrictions.blocklist && isOn('blocklist', address)) ||
			(restrictions.allowlist && !isOn('allowlist', address)) ||
			(restrictions.block_email_subaddresses && /[+=#].*@/.test(address)),
	);
	if (!isRefused) return;
	const text = 'You do not have access to this application.';
	throw new Refusal(403, entry('not_allowed_access', 'Access not allowed.', text));
}

/** An identifier of a list may also be a whole email domain: `@example.com`. */
const fits = (identifier: string, address: string): boolean =>
	identifier.startsWith('@') ? address.endsWith(identifier) : address === identifier;
