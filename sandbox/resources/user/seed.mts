import type { Seed } from '../../store/seed.mts';
import type { Store } from '../../store/store.mts';
import { DAY, MINUTE } from '../../values/dates.mts';
import type { Identification } from './identification.mts';
import { NAMES, plain } from './names.mts';
import { newUser } from './record.mts';
import type { UserRecord } from './record.mts';

const TWO_YEARS = 730 * DAY;

/** Reserved for examples (RFC 2606). */
const DOMAINS = ['example.com', 'example.com', 'example.org', 'example.net'];

/** In each of these area codes, 555-0100 to 555-0199 are reserved for fiction. */
const AREAS = [206, 212, 303, 312, 404, 415, 503, 512, 602, 617, 702, 718, 808, 904];

const LOCALES = ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES', 'pt-BR', 'ja-JP'];
const PLANS = ['free', 'free', 'free', 'starter', 'pro', 'enterprise'];

/** Adds the users. More of them signed up recently, as in a growing business. */
export function seedUsers(store: Store, seed: Seed): void {
	const emails = new Set<string>();
	for (let index = 0; index < seed.users; index += 1) {
		const age = (1 - Math.sqrt((index + 1) / (seed.users + 1))) * TWO_YEARS;
		const user = newUser(
			store,
			Math.round(seed.date - age - store.random.integer(8 * 60) * MINUTE),
		);
		name(store, user);
		addEmail(store, user, emails);
		addOthers(store, user, index);
		describe(store, user, index);
		restrict(store, user);
		store.users.set(user.id, user);
	}
}

function name({ random }: Store, user: UserRecord): void {
	const { given, family } = random.pick(NAMES);
	const hasName = !random.chance(0.06);
	user.first_name = hasName ? random.pick(given) : null;
	user.last_name = hasName && !random.chance(0.04) ? random.pick(family) : null;
	user.locale = random.chance(0.5) ? random.pick(LOCALES) : null;
	user.has_image = random.chance(0.4);
}

/** The user's part of an address: the name, or the end of the id. */
const handle = (user: UserRecord): string =>
	[user.first_name, user.last_name]
		.filter((part) => part !== null)
		.map(plain)
		.join('.') || `member${user.id.slice(-4).toLowerCase()}`;

function addEmail(store: Store, user: UserRecord, taken: Set<string>): void {
	const { random } = store;
	const domain = random.pick(DOMAINS);
	for (let count = 1; ; count += 1) {
		const email_address = `${handle(user)}${count > 1 ? count : ''}@${domain}`;
		if (taken.has(email_address)) continue;
		taken.add(email_address);
		const isVerified = !random.chance(0.07);
		user.email_addresses.push({
			...identified(store, user, 'email_code', isVerified),
			email_address,
			reserved: false,
		});
		user.primary_email_address_id = user.email_addresses[0].id;
		// A few have a second address, which is never primary.
		if (user.email_addresses.length < 2 && random.chance(0.08)) continue;
		return;
	}
}

function addOthers(store: Store, user: UserRecord, index: number): void {
	const { random } = store;
	if (index % 3 === 0 && index < 3 * 100 * AREAS.length) {
		const number = index / 3;
		const line = String(100 + Math.floor(number / AREAS.length)).padStart(4, '0');
		const phone = identified(store, user, 'phone_code', true);
		const phone_number = `+1${AREAS[number % AREAS.length]}555${line}`;
		user.phone_numbers.push({ ...phone, phone_number, reserved: false });
		user.primary_phone_number_id = phone.id;
	}
	if (random.chance(0.35)) user.username = `${handle(user).replace('.', '_')}_${index + 1}`;
	if (random.chance(0.15)) {
		const account = identified(store, user, 'oauth_google', true);
		user.external_accounts.push({
			...account,
			id: store.id('eac', user.created_at),
			identification_id: account.id,
			provider: 'oauth_google',
			provider_user_id: String(1_000_000_000 + random.integer(1_000_000_000)),
			email_address: user.email_addresses[0].email_address,
			first_name: user.first_name ?? '',
			last_name: user.last_name ?? '',
		});
	}
}

function identified(
	store: Store,
	{ created_at }: UserRecord,
	strategy: string,
	isVerified: boolean,
): Identification {
	return {
		id: store.id('idn', created_at),
		verification: {
			object: strategy.startsWith('oauth') ? 'verification_oauth' : 'verification_otp',
			status: isVerified ? 'verified' : 'unverified',
			strategy,
			attempts: isVerified ? 1 : 0,
			expire_at: created_at + 10 * MINUTE,
		},
		created_at,
		updated_at: created_at,
	};
}

function describe({ random }: Store, user: UserRecord, index: number): void {
	if (random.chance(0.45)) user.external_id = `customer-${1000 + index}`;
	if (random.chance(0.8)) user.public_metadata = { plan: random.pick(PLANS) };
	if (random.chance(0.3)) user.public_metadata.tags = ['beta', random.pick(['red', 'blue'])];
	if (user.external_id) {
		user.private_metadata = { crm: { id: user.external_id, score: random.integer(100) } };
	}
	if (random.chance(0.5)) {
		user.unsafe_metadata = {
			theme: random.pick(['dark', 'light']),
			newsletter: random.chance(0.5),
		};
	}
	if (random.chance(0.6)) {
		user.password = `not a real password ${index}`;
		user.password_last_updated_at = user.created_at;
	}
	if (random.chance(0.1)) {
		Object.assign(user, { totp_enabled: true, mfa_enabled_at: user.created_at + DAY });
	}
	user.legal_accepted_at = random.chance(0.7) ? user.created_at : null;
	user.updated_at = user.created_at + (random.chance(0.4) ? random.integer(60) * MINUTE : 0);
}

/** Bans some users, and locks some without an end. */
function restrict({ random }: Store, user: UserRecord): void {
	if (random.chance(0.04)) user.banned = true;
	else if (random.chance(0.03)) user.locked_until = Infinity;
}
