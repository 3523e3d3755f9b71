import type { Store } from '../store/store.mts';
import type { Seed } from '../store/seed.mts';

const DAY = 24 * 60 * 60 * 1000;

/** Makes a few people who have begun to sign up, and not finished. */
export function seedSignUps(store: Store, { date }: Seed): void {
	for (const [index, name] of ['Nora', 'Omar', 'Pilar'].entries()) {
		const begun = date - (index + 1) * (DAY / 24);
		const id = store.id('sua', begun);
		store.signUps.set(id, {
			id,
			email_address: `${name.toLowerCase()}@example.com`,
			first_name: name,
			last_name: null,
			external_id: null,
			custom_action: false,
			abandon_at: begun + DAY,
		});
	}
}
