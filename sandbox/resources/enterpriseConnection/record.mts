import { findRecord } from '../../records/find.mts';
import type { Kept, Store } from '../../store/store.mts';

type Settings = Record<string, unknown>;

/** A connection through which the users of some domains sign in. */
export interface EnterpriseConnectionRecord extends Kept {
	name: string;
	provider: string;
	active: boolean;
	domains: string[];
	organization_id: string | null;
	allow_organization_account_linking: boolean;
	sync_user_attributes: boolean;
	disable_additional_identifications: boolean;
	custom_attributes: Settings[];
	/** Of its protocol: what was sent as `saml` or `oidc`. */
	settings: Settings;
	/** ID of the SAML connection or OAuth config inside. */
	inner_id: string;
}

/** A try to sign in through a connection. */
export interface TestRunRecord extends Kept {
	enterprise_connection_id: string;
	status: 'failed' | 'pending' | 'success';
}

export const isSaml = ({ provider }: Pick<EnterpriseConnectionRecord, 'provider'>): boolean =>
	provider.startsWith('saml_');

/** @throws Refusal 404 */
export const findConnection = (store: Store, id: string): EnterpriseConnectionRecord =>
	findRecord(store.enterpriseConnections, 'enterprise connection', id);
