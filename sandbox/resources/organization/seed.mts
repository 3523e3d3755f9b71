import { addMember } from '../organizationMembership/index.mts';
import { slugFrom } from './names.mts';
import { ADMIN } from '../organizationRole/record.mts';
import type { UserRecord } from '../../store/records.mts';
import type { Store } from '../../store/store.mts';
import { ORGANIZATIONS } from '../user/names.mts';
import type { Seed } from '../../store/seed.mts';

const INDUSTRIES = ['software', 'retail', 'health', 'education', 'energy', 'finance'];
const PLANS = ['free', 'team', 'business'];

/** Makes the organizations, each with members among the users there are. */
export function seedOrganizations(store: Store, seed: Seed): void {
	const users = [...store.users.values()];
	const slugs = new Set<string>();
	for (let index = 0; index < seed.organizations && users.length; index += 1) {
		const round = Math.floor(index / ORGANIZATIONS.length);
		const name = ORGANIZATIONS[index % ORGANIZATIONS.length] + (round ? ` ${round + 1}` : '');
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
