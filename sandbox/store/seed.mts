import type { Resource } from '../resource.mts';
import type { Store } from './store.mts';

/** How much sample data there is, and the date it was made for. */
export interface Seed {
	users: number;
	organizations: number;
	sessions: number;
	/** Everything happened in the two years before this, epoch milliseconds. */
	date: number;
}

/** The usual sample data: the same for everyone, on every day. */
const SEED: Seed = {
	users: 300,
	organizations: 40,
	sessions: 400,
	date: Date.UTC(2026, 9, 1),
};

/**
 * Fills an empty store with believable records. The same store and seed give the same ones.
 *
 * The resources share one source of ids, so their order matters: one that is added at the end of
 * the list changes nothing that was there before.
 */
export function seedStore(
	store: Store,
	resources: readonly Resource[],
	seed: Partial<Seed> = {},
): void {
	for (const resource of resources) resource.seed?.(store, { ...SEED, ...seed });
}
