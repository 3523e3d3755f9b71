import type { Seed } from '../../store/seed.mts';
import type { Store } from '../../store/store.mts';
import { addMember } from '../organizationMembership/record.mts';
import { ADMIN } from '../organizationRole/record.mts';
import type { UserRecord } from '../user/record.mts';
import { slugFrom } from './names.mts';

/** Names of organizations. All made up. */
const NAMES: readonly string[] = [
	'Acme Rockets',
	'Alder & Finch',
	'Aurora Diagnostics',
	'Bluestem Coffee Roasters',
	'Brightwater Schools',
	'Café Mirabelle',
	'Cinder Cone Games',
	'Copperline Logistics',
	'Dandelion Health',
	'Driftwood Studios',
	'Ember & Oak',
	'Fernhill Bikes',
	'Fjord Analytics',
	'Granite Peak Outdoors',
	'Green Lantern Energy',
	'Harbour Street Legal',
	'Helio Robotics',
	'Indigo Textiles',
	'Juniper Finance',
	'Kestrel Aviation',
	'Lakeside Veterinary Clinic',
	'Lumen Publishing',
	'Maplewood Housing',
	'Meridian Maps',
	'Moonrise Bakery',
	'Nimbus Weather',
	'Northwind Traders',
	'Osprey Security',
	'Paper Kite Press',
	'Pebble Payments',
	'Quartz Dental',
	'Red Cedar Architects',
	'Saffron Kitchen',
	'Silver Birch Music School',
	'Solstice Travel',
	'Tidepool Labs',
	'Umbra Photography',
	'Vega Semiconductors',
	'Willow Grove Farm',
	'Zephyr Wind Power',
];

const INDUSTRIES = ['software', 'retail', 'health', 'education', 'energy', 'finance'];
const PLANS = ['free', 'team', 'business'];

/** Adds the organizations, and some of the users as members. */
export function seedOrganizations(store: Store, seed: Seed): void {
	const users = [...store.users.values()];
	const slugs = new Set<string>();
	for (let index = 0; index < seed.organizations && users.length; index += 1) {
		const round = Math.floor(index / NAMES.length);
		const name = NAMES[index % NAMES.length] + (round ? ` ${round + 1}` : '');
		const slug = slugFrom(name, (one) => slugs.has(one), seed.date);
		slugs.add(slug);
		seedOrganization(store, seed, { name, slug, members: pickMembers(store, users) });
	}
}

/** Different users, the oldest first. */
function pickMembers({ random }: Store, users: UserRecord[]): UserRecord[] {
	const count = 1 + Math.floor(random.integer(25) * (random.integer(100) / 100));
	const members = new Set<UserRecord>();
	for (let tries = 0; tries < count; tries += 1) members.add(random.pick(users));
	return [...members].sort((a, b) => a.created_at - b.created_at);
}

function seedOrganization(
	store: Store,
	{ date }: Seed,
	{ name, slug, members }: { name: string; slug: string; members: UserRecord[] },
): void {
	const { random } = store;
	const [creator] = members;
	const between = (start: number) => start + random.integer(date - start);
	const createdAt = between(creator.created_at);
	const id = store.id('org', createdAt);
	store.organizations.set(id, {
		id,
		name,
		slug,
		has_image: random.chance(0.5),
		max_allowed_memberships: random.pick([0, 25, 50, 100]),
		admin_delete_enabled: random.chance(0.8),
		public_metadata: { plan: random.pick(PLANS), industry: random.pick(INDUSTRIES) },
		private_metadata: random.chance(0.5) ? { billing: { account: `acct-${slug}` } } : {},
		created_by: creator.id,
		role_set_key: null,
		created_at: createdAt,
		updated_at: createdAt,
	});
	for (const user of members) {
		const isAdmin = user === creator || random.chance(0.1);
		addMember(store, user === creator ? createdAt : between(createdAt), {
			organization_id: id,
			user_id: user.id,
			role: isAdmin ? ADMIN : 'org:member',
			public_metadata: random.chance(0.2) ? { team: random.pick(['sales', 'support']) } : {},
		});
	}
}
