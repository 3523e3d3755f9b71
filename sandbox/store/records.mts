// Names as on the wire; times in epoch milliseconds. What can be worked out is not kept.

/** What a person may attach to a record. */
export type Metadata = Record<string, unknown>;

/** How an e-mail address or phone number was proven; null is not at all. */
export type Verification = {
	object: string;
	status: string;
	strategy: string;
	attempts: number | null;
	expire_at: number | null;
} | null;

/** What the user's ways to be known have in common. */
export interface Identification {
	id: string;
	verification: Verification;
	created_at: number;
	updated_at: number;
}

export interface EmailAddress extends Identification {
	email_address: string;
	reserved: boolean;
}

export interface PhoneNumber extends Identification {
	phone_number: string;
	reserved: boolean;
	reserved_for_second_factor?: boolean;
	default_second_factor?: boolean;
}

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

/** A way to sign in that a device keeps. */
export interface Passkey {
	id: string;
	name: string;
	last_used_at: number;
}

/** A phone or tablet that the user has enrolled. */
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
	/** In plain text, or the digest that was given: nobody real has an account here. */
	password: string | null;
	password_last_updated_at: number | null;
	totp_enabled: boolean;
	/** In base 32; null where there is none, or nobody knows it. */
	totp_secret: string | null;
	/** Those that are not used up yet. */
	backup_codes: string[];
	backup_code_enabled: boolean;
	mfa_enabled_at: number | null;
	mfa_disabled_at: number | null;
	banned: boolean;
	/** When the lock ends by itself, Infinity for never; null is not locked. */
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

export interface OrganizationRecord {
	id: string;
	name: string;
	slug: string;
	has_image: boolean;
	/** 0 is no limit. */
	max_allowed_memberships: number;
	admin_delete_enabled: boolean;
	public_metadata: Metadata;
	private_metadata: Metadata;
	created_by: string | null;
	role_set_key: string | null;
	created_at: number;
	updated_at: number;
}

export interface MembershipRecord {
	id: string;
	organization_id: string;
	user_id: string;
	role: string;
	public_metadata: Metadata;
	private_metadata: Metadata;
	created_at: number;
	updated_at: number;
}

/** An invitation into an organization. */
export interface OrganizationInvitationRecord {
	id: string;
	organization_id: string;
	email_address: string;
	role: string;
	inviter_id: string | null;
	/** `pending`, `accepted` or `revoked`; that it has expired is worked out. */
	status: string;
	public_metadata: Metadata;
	private_metadata: Metadata;
	redirect_url: string | null;
	expires_at: number;
	created_at: number;
	updated_at: number;
}

/** An e-mail domain of an organization. */
export interface OrganizationDomainRecord {
	id: string;
	organization_id: string;
	name: string;
	enrollment_mode: string;
	/** When it was verified; null is not yet. */
	verified_at: number | null;
	/** How and when its ownership was proven; null is not yet. */
	ownership_verified_at: number | null;
	created_at: number;
	updated_at: number;
}

/** What of a device a session shows. */
export interface Activity {
	id: string;
	device_type: string;
	is_mobile: boolean;
	browser_name: string;
	browser_version: string;
	ip_address: string;
	city: string;
	country: string;
}

export interface SessionRecord {
	id: string;
	user_id: string;
	client_id: string;
	/** `active`, `pending`, or how it ended: see the facts' Session. */
	status: string;
	last_active_organization_id: string | null;
	latest_activity: Activity | null;
	last_active_at: number;
	expire_at: number;
	abandon_at: number;
	created_at: number;
	updated_at: number;
}

/** What Clerk keeps of everything: an id, and when it came to be and was last changed. */
interface Kept {
	id: string;
	created_at: number;
	updated_at: number;
}

export interface PermissionRecord extends Kept {
	name: string;
	key: string;
	description: string;
	/** `system` ones are there from the start, and cannot be changed. */
	type: string;
}

export interface RoleRecord extends Kept {
	name: string;
	key: string;
	description: string | null;
	permission_ids: string[];
}

export interface RoleSetRecord extends Kept {
	name: string;
	key: string;
	description: string | null;
	/** One of all is initial: organizations without a role set of their own use it. */
	type: 'custom' | 'initial';
	role_ids: string[];
	default_role_id: string;
	creator_role_id: string;
}

export interface JwtTemplateRecord extends Kept {
	name: string;
	claims: Record<string, unknown>;
	/** Seconds. */
	lifetime: number;
	/** Seconds. */
	allowed_clock_skew: number;
	custom_signing_key: boolean;
	signing_algorithm: string;
	/** Kept, and never shown. */
	signing_key: string | null;
}

export interface RedirectUrlRecord extends Kept {
	url: string;
}

/** An invitation to the application. */
export interface InvitationRecord {
	id: string;
	email_address: string;
	public_metadata: Metadata;
	/** `pending`, `accepted`, `revoked` or `expired`. */
	status: string;
	url: string;
	expires_at: number | null;
	created_at: number;
	updated_at: number;
}

export interface WaitlistRecord {
	id: string;
	email_address: string;
	/** `pending`, `invited`, `rejected` or `completed`. */
	status: string;
	/** The newest one that came of the entry. */
	invitation_id: string | null;
	invited_at: number | null;
	created_at: number;
	updated_at: number;
}

/** An identifier on the allowlist or the blocklist. */
export interface IdentifierRecord {
	id: string;
	identifier: string;
	identifier_type: string;
	/** The invitation that was sent with it; on the allowlist only. */
	invitation_id: string | null;
	created_at: number;
	updated_at: number;
}

/** A one-time code under way, to prove an e-mail address or phone number. */
export interface VerificationRecord {
	id: string;
	/** Of the address or number. */
	identification_id: string;
	/** `unverified`, `verified`, `failed` or `expired`. */
	status: string;
	strategy: string;
	attempts: number;
	expire_at: number;
}

/** Somebody who wants to become a user. */
export interface SignUpRecord {
	id: string;
	email_address: string;
	first_name: string | null;
	last_name: string | null;
	external_id: string | null;
	custom_action: boolean;
	abandon_at: number;
}

/** What lets somebody in once: as a user, or as an actor in a user's place. */
export interface OneTimeToken {
	object: 'actor_token' | 'sign_in_token';
	id: string;
	user_id: string;
	/** `pending`, `accepted` or `revoked`. */
	status: string;
	/** Who acts, of an actor token: at least `sub`. */
	actor?: Record<string, unknown>;
	created_at: number;
	updated_at: number;
}
