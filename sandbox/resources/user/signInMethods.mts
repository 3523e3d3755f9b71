import type { Resource } from '../../resource.mts';
import type { Seed } from '../../store/seed.mts';
import type { Store } from '../../store/store.mts';
import { DAY } from '../../values/dates.mts';
import { userUpdated } from './change.mts';
import { mfa } from './mfa.mts';
import { oauthToken } from './oauthToken.mts';
import { password } from './password.mts';
import type { UserRecord } from './record.mts';
import { trustedDevice } from './trustedDevice.mts';

/** Every how many users one has a passkey, or a trusted device. */
const EVERY_PASSKEY = 6;
const EVERY_DEVICE = 10;

/** Add it to an authenticator app to get codes that the sandbox accepts. */
const TOTP_SECRET = 'JBSWY3DPEHPK3PXP';

/**
 * Gives some users passkeys and trusted devices, and the secret to those with an authenticator
 * app.
 */
function seed(store: Store, { date }: Seed): void {
	for (const [index, user] of [...store.users.values()].entries()) {
		if (user.totp_enabled) user.totp_secret = TOTP_SECRET;
		if (index % EVERY_PASSKEY === 0) addPasskey(store, user, date);
		if (index % EVERY_DEVICE === 0) addDevice(store, user, index);
	}
}

function addPasskey(store: Store, user: UserRecord, date: number): void {
	user.passkeys.push({
		id: store.id('idn', user.created_at),
		name: 'MacBook',
		last_used_at: Math.min(date, user.created_at + DAY),
	});
}

function addDevice(store: Store, user: UserRecord, index: number): void {
	const isApple = index % (2 * EVERY_DEVICE) === 0;
	user.trusted_devices.push({
		id: store.id('tdv', user.created_at),
		platform: isApple ? 'ios' : 'android',
		app_identifier: 'com.example.app',
		name: isApple ? 'iPhone' : null,
		revoked_at: null,
		last_used_at: null,
		created_at: user.created_at,
		updated_at: user.created_at,
	});
}

/**
 * How users sign in: passwords, second factors, trusted devices, OAuth tokens. A part of the user
 * with its own line in the list, because its sample data comes late: see `seedStore`.
 */
export const signInMethods: Resource = {
	tables: {},
	seed,
	handlers: { ...password, ...mfa, ...trustedDevice, ...oauthToken },
	events: {
		DeleteBackupCode: userUpdated,
		DeleteTOTP: userUpdated,
		DisableMFA: userUpdated,
		RemoveUserPassword: userUpdated,
		SetUserPasswordCompromised: userUpdated,
		UnsetUserPasswordCompromised: userUpdated,
	},
};
