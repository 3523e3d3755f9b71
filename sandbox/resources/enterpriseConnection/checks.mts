import { badFormat, badValue, entry } from '../../errors.mts';
import type { ClerkErrorEntry } from '../../errors.mts';
import type { Body } from '../../requests/body.mts';
import type { Store } from '../../store/store.mts';
import { isSaml } from './record.mts';
import type { EnterpriseConnectionRecord } from './record.mts';

/** In lower case, as Clerk keeps them. */
export const domainsOf = ({ domains }: Body): string[] =>
	(domains ?? []).map((one: string) => one.trim().toLowerCase());

/** Domains that another connection has. */
export function takenDomains(
	store: Store,
	domains: readonly string[],
	own?: EnterpriseConnectionRecord,
): string[] {
	const others = [...store.enterpriseConnections.values()].filter((one) => one !== own);
	return domains.filter((domain) => others.some((one) => one.domains.includes(domain)));
}

/** What is wrong with a body. */
export function bodyErrors(body: Body): ClerkErrorEntry[] {
	const { custom_attributes: attributes, saml } = body;
	const isDomain = (one: string) => /^([a-z0-9-]+\.)+[a-z]{2,}$/.test(one);
	const differs = ({ scim_path: old, directory_path: path }: Body) =>
		old !== undefined && path !== undefined && old !== path;
	const hint = saml?.login_hint;
	const isSourceWrong = hint && (hint.mode === 'custom_attribute') !== Boolean(hint.source);
	return [
		...(domainsOf(body).every(isDomain) ? [] : [badFormat('domains', 'must hold valid domains')]),
		...((attributes ?? []).some(differs)
			? [badValue('custom_attributes', 'has two different paths in one attribute')]
			: []),
		...(isSourceWrong
			? [badValue('saml.login_hint.source', 'goes together with the mode custom_attribute')]
			: []),
	];
}

/** What decides whether a connection can be active. */
type Asked = Pick<EnterpriseConnectionRecord, 'active' | 'provider' | 'settings'>;

/** What an active connection must know of its identity provider. */
export function readinessErrors(record: Asked): ClerkErrorEntry[] {
	if (!record.active) return [];
	const has = (...names: string[]) => names.every((name) => record.settings[name]);
	const isReady = isSaml(record)
		? has('idp_metadata') ||
			has('idp_metadata_url') ||
			has('idp_entity_id', 'idp_sso_url', 'idp_certificate')
		: has('client_id') && (has('discovery_url') || has('auth_url', 'token_url', 'user_info_url'));
	if (isReady) return [];
	const part = isSaml(record) ? 'saml' : 'oidc';
	const text = `\`${part}\` must describe the identity provider of an active connection.`;
	return [entry('form_data_missing', 'missing data', text, part)];
}
