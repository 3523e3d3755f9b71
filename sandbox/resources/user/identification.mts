import type { Store } from '../../store/store.mts';

/** How an identification was verified; null if it was not. */
export type Verification = {
	object: string;
	status: string;
	strategy: string;
	attempts: number | null;
	expire_at: number | null;
} | null;

/** What the email addresses, phone numbers, wallets and accounts of a user have in common. */
export interface Identification {
	id: string;
	verification: Verification;
	created_at: number;
	updated_at: number;
}

/** A new identification. What the Backend API adds is verified at once. */
export const verified = (store: Store, now: number): Identification => ({
	id: store.id('idn', now),
	verification: {
		object: 'verification_admin',
		status: 'verified',
		strategy: 'admin',
		attempts: null,
		expire_at: null,
	},
	created_at: now,
	updated_at: now,
});
