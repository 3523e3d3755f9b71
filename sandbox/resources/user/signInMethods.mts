import type { UserRecord } from '../../store/records.mts';
import type { Store } from '../../store/store.mts';
import type { Seed } from '../../store/seed.mts';

const DAY = 24 * 60 * 60 * 1000;

/** Of the users, every which one has each of these. */
const EVERY_PASSKEY = 6;
const EVERY_DEVICE = 10;

/** What an authenticator app shows for it, the sandbox takes as right: JBSWY3DPEHPK3PXP. */
const TOTP_SECRET = 'JBSWY3DPEHPK3PXP';

/**
 * Gives some users passkeys and trusted devices, and those with an authenticator app its secret.
 * Without chance, so that the records that were there before stay the same.
 */
export function seedSignInMethods(store: Store, { date }: Seed): void {
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
