import { findRecord } from '../../records/find.mts';
import type { Store } from '../../store/store.mts';
import type { Metadata } from '../../values/metadata.mts';
import type { EmailAddress } from '../emailAddress/shape.mts';
import type { PhoneNumber } from '../phoneNumber/shape.mts';
import type { Identification } from './identification.mts';

/** A crypto wallet that the user signs in with. */
export interface Web3Wallet extends Identification {
	web3_wallet: string;
}

/** An account at an OAuth provider, such as `oauth_google`. */
export interface ExternalAccount extends Identification {
	provider: string;
	provider_user_id: string;
	identification_id: string;
	email_address: string;
	first_name: string;
	last_name: string;
}

/** A passkey, kept on a device of the user. */
export interface Passkey {
	id: string;
	name: string;
	last_used_at: number;
}

/** A phone or tablet that the user enrolled. */
export interface TrustedDevice {
	id: string;
	platform: 'android' | 'ios';
	app_identifier: string;
	name: string | null;
	/** Null while it is trusted. */
	revoked_at: number | null;
	last_used_at: number | null;
	created_at: number;
	updated_at: number;
}

/** A user as stored: named as on the wire, without what can be derived. */
export interface UserRecord {
	id: string;
	external_id: string | null;
	username: string | null;
	first_name: string | null;
	last_name: string | null;
	locale: string | null;
	has_image: boolean;
	primary_email_address_id: string | null;
	primary_phone_number_id: string | null;
	primary_web3_wallet_id: string | null;
	email_addresses: EmailAddress[];
	phone_numbers: PhoneNumber[];
	web3_wallets: Web3Wallet[];
	external_accounts: ExternalAccount[];
	passkeys: Passkey[];
	trusted_devices: TrustedDevice[];
	public_metadata: Metadata;
	private_metadata: Metadata;
	unsafe_metadata: Metadata;
	/** Plain text, or the digest that was given: no real person has an account here. */
	password: string | null;
	password_last_updated_at: number | null;
	totp_enabled: boolean;
	/** In base 32; null if there is none, or it is unknown. */
	totp_secret: string | null;
	/** The unused ones. */
	backup_codes: string[];
	backup_code_enabled: boolean;
	mfa_enabled_at: number | null;
	mfa_disabled_at: number | null;
	banned: boolean;
	/** When the lock expires, Infinity for never; null if the user is not locked. */
	locked_until: number | null;
	last_sign_in_at: number | null;
	last_active_at: number | null;
	legal_accepted_at: number | null;
	delete_self_enabled: boolean;
	create_organization_enabled: boolean;
	create_organizations_limit: number | null;
	bypass_client_trust: boolean;
	created_at: number;
	updated_at: number;
}

/**
 * A user with nothing but an id, not yet in the store.
 *
 * @param time when it was created, epoch milliseconds
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

/** The user with this id. @throws Refusal 404 */
export const findUser = (store: Store, id: string): UserRecord =>
	findRecord(store.users, 'user', id);
