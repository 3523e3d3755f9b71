import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';

/** The instance and its settings, as stored. There is one. */
export interface InstanceRecord {
	id: string;
	environment_type: 'development' | 'production';
	allowed_origins: string[];
	/** What Clerk takes, and never shows. */
	unreadable: Record<string, unknown>;
	restrictions: Record<string, boolean>;
	protect: Record<string, boolean>;
	communication: { blocked_country_codes: string[] };
	oauth: Record<string, unknown> & { default_scopes: string[] };
	organization: OrganizationSettings;
	beta: Record<string, unknown>;
}

/** What applies to all organizations. */
export interface OrganizationSettings {
	enabled: boolean;
	max_allowed_memberships: number;
	admin_delete_enabled: boolean;
	domains_enabled: boolean;
	slug_disabled: boolean;
	domains_enrollment_modes: string[];
	/** Keys of roles. */
	creator_role: string;
	domains_default_role: string;
}

/** The scopes that clients get which ask for none. */
export const USUAL_SCOPES = ['profile', 'email'];

/** The instance. */
export const instanceOf = ({ instances }: Pick<Store, 'instances'>): InstanceRecord =>
	[...where(instances, () => true)][0];

/** Adds the instance as Clerk sets up a new one. */
export function setUp({ instances }: Store): void {
	const id = 'ins_sandbox';
	instances.set(id, {
		id,
		environment_type: 'development',
		allowed_origins: [],
		unreadable: {},
		restrictions: {
			allowlist: false,
			blocklist: false,
			allowlist_blocklist_disabled_on_sign_in: false,
			block_email_subaddresses: false,
			block_disposable_email_domains: false,
		},
		protect: { rules_enabled: false, specter_enabled: false, checks_bypassed: false },
		communication: { blocked_country_codes: [] },
		oauth: {
			dynamic_oauth_client_registration: false,
			default_scopes: USUAL_SCOPES,
			oauth_jwt_access_tokens: false,
			client_id_metadata_documents_advertised: false,
			client_id_metadata_documents_only_allow_pre_registered_clients: false,
			client_id_metadata_documents_block_implicitly_allowed_clients: false,
		},
		organization: {
			enabled: true,
			max_allowed_memberships: 5,
			admin_delete_enabled: true,
			domains_enabled: true,
			slug_disabled: false,
			domains_enrollment_modes: ['automatic_invitation', 'automatic_suggestion'],
			creator_role: 'org:admin',
			domains_default_role: 'org:member',
		},
		beta: {
			restricted_to_allowlist: false,
			from_email_address: 'noreply',
			progressive_sign_up: true,
		},
	});
}
