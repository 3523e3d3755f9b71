import type { UserRecord } from '../../store/records.mts';
import type { Store } from '../../store/store.mts';

/**
 * A user with nothing but an id, not yet in the store.
 *
 * @param time when it came to be, epoch milliseconds
 */
export const newUser = (store: Store, time: number): UserRecord => ({
	id: store.id('user', time),
	external_id: null,
	username: null,
	first_name: null,
	last_name: null,
	locale: null,
	has_image: false,
	primary_email_address_id: null,
	primary_phone_number_id: null,
	primary_web3_wallet_id: null,
	email_addresses: [],
	phone_numbers: [],
	web3_wallets: [],
	external_accounts: [],
	passkeys: [],
	trusted_devices: [],
	public_metadata: {},
	private_metadata: {},
	unsafe_metadata: {},
	password: null,
	password_last_updated_at: null,
	totp_enabled: false,
	totp_secret: null,
	backup_codes: [],
	backup_code_enabled: false,
	mfa_enabled_at: null,
	mfa_disabled_at: null,
	banned: false,
	locked_until: null,
	last_sign_in_at: null,
	last_active_at: null,
	legal_accepted_at: null,
	delete_self_enabled: true,
	create_organization_enabled: true,
	create_organizations_limit: null,
	bypass_client_trust: false,
	created_at: time,
	updated_at: time,
});
