import type { Seed } from '../../store/seed.mts';
import { where } from '../../store/store.mts';
import type { Store } from '../../store/store.mts';
import { DAY } from '../../values/dates.mts';
import type { UserRecord } from '../user/record.mts';
import { LIFETIME } from './record.mts';
import type { Activity } from './record.mts';

/** How many of a hundred sessions have each status. */
const SHARES: Record<string, number> = {
	active: 45,
	expired: 20,
	ended: 12,
	revoked: 8,
	removed: 5,
	abandoned: 5,
	replaced: 3,
	pending: 2,
};
const STATUSES = Object.entries(SHARES).flatMap(([status, share]) =>
	Array<string>(share).fill(status),
);

const BROWSERS = ['Chrome', 'Firefox', 'Safari', 'Edge'];
const PLACES = [
	['Lisbon', 'PT'],
	['Nairobi', 'KE'],
	['Osaka', 'JP'],
	['Porto Alegre', 'BR'],
	['Portland', 'US'],
	['Tallinn', 'EE'],
] as const;

/** Adds the sessions. Three of four users have at least one, some have many. */
export function seedSessions(store: Store, seed: Seed): void {
	const { random } = store;
	const visitors = [...store.users.values()].filter(() => random.chance(0.75));
	for (let index = 0; index < seed.sessions && visitors.length; index += 1) {
		const isFirstRound = index < visitors.length;
		seedSession(store, seed, isFirstRound ? visitors[index] : random.pick(visitors));
	}
}

function seedSession(store: Store, { date }: Seed, user: UserRecord): void {
	const { random } = store;
	const drawn = random.pick(STATUSES);
	const isOpen = ['active', 'pending'].includes(drawn) && !user.banned;
	const status = isOpen || !['active', 'pending'].includes(drawn) ? drawn : 'revoked';
	// An open session is a few days old; one that ended can be as old as its user.
	const oldest = isOpen ? Math.max(user.created_at, date - 6 * DAY) : user.created_at;
	const createdAt = oldest + random.integer(Math.max(date - oldest, 1));
	const lastActiveAt = Math.min(createdAt + random.integer(DAY), date);
	const organizations = [...where(store.memberships, (one) => one.user_id === user.id)];
	const session = {
		id: store.id('sess', createdAt),
		user_id: user.id,
		client_id: store.id('client', createdAt),
		status,
		last_active_organization_id: organizations[0]?.organization_id ?? null,
		latest_activity: random.chance(0.8) ? activity(store, createdAt) : null,
		last_active_at: lastActiveAt,
		expire_at: createdAt + LIFETIME.expire,
		abandon_at: createdAt + LIFETIME.abandon,
		created_at: createdAt,
		updated_at: lastActiveAt,
	};
	store.sessions.set(session.id, session);
	user.last_sign_in_at = Math.max(user.last_sign_in_at ?? 0, createdAt);
	user.last_active_at = Math.max(user.last_active_at ?? 0, lastActiveAt);
}

function activity(store: Store, time: number): Activity {
	const { random } = store;
	const isMobile = random.chance(0.4);
	const [city, country] = random.pick(PLACES);
	return {
		id: store.id('sess_activity', time),
		device_type: isMobile ? 'iPhone' : 'Macintosh',
		is_mobile: isMobile,
		browser_name: random.pick(BROWSERS),
		browser_version: `${120 + random.integer(30)}.0`,
		// Reserved for documentation (RFC 5737).
		ip_address: `203.0.113.${random.integer(256)}`,
		city,
		country,
	};
}
