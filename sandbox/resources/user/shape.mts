import { imageUrl } from '../../values/images.mts';
import { emailJson } from '../emailAddress/shape.mts';
import { phoneJson } from '../phoneNumber/shape.mts';
import type { UserRecord } from './record.mts';

/** Wrong passwords until Clerk locks a user. */
const ATTEMPTS = 100;

/** Whether the user is locked now; a lock expires. */
const isLocked = (user: UserRecord, now: number): boolean =>
	user.locked_until !== null && user.locked_until > now;

/** The user's primary email address, or null. */
export const primaryEmail = (user: UserRecord): string | null =>
	user.email_addresses.find(({ id }) => id === user.primary_email_address_id)?.email_address ??
	null;

/** The user's primary phone number, or null. */
export const primaryPhone = (user: UserRecord): string | null =>
	user.phone_numbers.find(({ id }) => id === user.primary_phone_number_id)?.phone_number ?? null;

/** The user's primary web3 wallet, or null. */
export const primaryWallet = (user: UserRecord): string | null =>
	user.web3_wallets.find(({ id }) => id === user.primary_web3_wallet_id)?.web3_wallet ?? null;

/** Seconds until the lock expires; null if there is none, or it never expires. */
function lockSeconds(until: number | null, now: number): number | null {
	if (until === null || until <= now || until === Infinity) return null;
	return Math.ceil((until - now) / 1000);
}

/** A User as on the wire. */
export function userJson(user: UserRecord, now: number): object {
	const { password, totp_secret, backup_codes, trusted_devices, locked_until, ...rest } = user;
	const locked = isLocked(user, now);
	return {
		...rest,
		object: 'user',
		image_url: imageUrl(user),
		profile_image_url: imageUrl(user),
		email_addresses: user.email_addresses.map(emailJson),
		phone_numbers: user.phone_numbers.map(phoneJson),
		web3_wallets: user.web3_wallets.map((wallet) => ({ ...wallet, object: 'web3_wallet' })),
		external_accounts: user.external_accounts.map((account) => ({
			...account,
			object: 'external_account',
			approved_scopes: 'email profile',
			public_metadata: {},
			username: null,
			label: null,
			image_url: null,
		})),
		passkeys: user.passkeys.map((passkey) => ({
			...passkey,
			object: 'passkey',
			verification: {
				object: 'verification_passkey',
				status: 'verified',
				strategy: 'passkey',
				attempts: 1,
				expire_at: null,
			},
		})),
		saml_accounts: [],
		enterprise_accounts: [],
		password_enabled: password !== null,
		two_factor_enabled: user.totp_enabled,
		locked,
		lockout_expires_in_seconds: lockSeconds(locked_until, now),
		verification_attempts_remaining: locked ? 0 : ATTEMPTS,
		deprovisioned: false,
	};
}
