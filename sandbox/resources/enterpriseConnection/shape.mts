import { isSaml } from './record.mts';
import type { EnterpriseConnectionRecord, TestRunRecord } from './record.mts';

const ORIGIN = 'https://sandbox.accounts.dev/v1';

/** Secrets, certificates and mappings stay inside. */
function samlJson({ settings, inner_id: id, name, active }: EnterpriseConnectionRecord): object {
	return {
		id,
		name: settings.name ?? name,
		active,
		idp_entity_id: settings.idp_entity_id ?? null,
		idp_sso_url: settings.idp_sso_url ?? null,
		idp_metadata_url: settings.idp_metadata_url ?? null,
		acs_url: `${ORIGIN}/saml/acs/${id}`,
		sp_entity_id: `${ORIGIN}/saml/${id}`,
		sp_metadata_url: `${ORIGIN}/saml/${id}/metadata`,
		allow_idp_initiated: settings.allow_idp_initiated ?? false,
		allow_subdomains: settings.allow_subdomains ?? false,
		force_authn: settings.force_authn ?? false,
		login_hint: settings.login_hint ?? { mode: 'email_address' },
	};
}

function oidcJson({ settings, inner_id: id, ...connection }: EnterpriseConnectionRecord): object {
	return {
		id,
		name: connection.name,
		provider_key: connection.provider,
		client_id: settings.client_id ?? null,
		discovery_url: settings.discovery_url ?? null,
		auth_url: settings.auth_url ?? null,
		token_url: settings.token_url ?? null,
		user_info_url: settings.user_info_url ?? null,
		requires_pkce: settings.requires_pkce ?? false,
		logo_public_url: null,
		created_at: connection.created_at,
		updated_at: connection.updated_at,
	};
}

/** A connection as on the wire. */
export function connectionJson(record: EnterpriseConnectionRecord): object {
	const { settings: _, inner_id: __, ...connection } = record;
	return {
		...connection,
		object: 'enterprise_connection',
		logo_public_url: null,
		authenticatable: true,
		disable_jit_provisioning: false,
		saml_connection: isSaml(record) ? samlJson(record) : null,
		oauth_config: isSaml(record) ? null : oidcJson(record),
	};
}

const LOGS = {
	pending: [],
	success: [{ level: 'info', code: 'success', message: 'The user is signed in.' }],
	failed: [
		{
			level: 'error',
			code: 'email_address_missing',
			short_message: 'No email address',
			message: 'The identity provider sent no email address.',
		},
	],
};

/** A test run as on the wire, with what the identity provider has sent. */
export function testRunJson(
	{ id, status, created_at }: TestRunRecord,
	connection: EnterpriseConnectionRecord,
): object {
	const saml = { saml_request: 'PHNhbWxwOkF1dGhuUmVxdWVzdC8+', relay_state: id };
	const isDone = status !== 'pending';
	return {
		id,
		status,
		created_at,
		connection_type: isSaml(connection) ? 'saml' : 'oauth',
		parsed_user_info:
			status === 'success'
				? {
						user_id: 'u-1042',
						email_address: `ada@${connection.domains[0]}`,
						first_name: 'Ada',
						last_name: 'Byron',
					}
				: null,
		logs: LOGS[status],
		saml: isSaml(connection)
			? { ...saml, ...(isDone && { saml_response: 'PHNhbWxwOlJlc3BvbnNlLz4=' }) }
			: null,
		oauth:
			!isSaml(connection) && isDone
				? { id_token: 'e30.e30.x', access_token: 'idp-access', user_info: '{"sub":"u-1042"}' }
				: null,
	};
}
