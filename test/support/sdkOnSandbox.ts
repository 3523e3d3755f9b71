import { createClerkClient, type ClerkClient, type User } from '@clerk/backend';
import type { SandboxOptions } from '../../sandbox/server.mts';
import { withSandbox } from './withSandbox';

/** A sandbox for the tests of a file, the official SDK as its client, and a clock that they set. */
export function sdkOnSandbox(options: SandboxOptions = {}) {
	let now = Date.UTC(2026, 10, 1);
	let users = 0;
	let clerk: ClerkClient;
	const own = withSandbox({ clock: () => now, ...options });
	beforeAll(() => {
		const { secretKey, apiUrl } = own.running;
		clerk = createClerkClient({ secretKey, apiUrl });
	});
	return {
		ask: own.ask,
		refused: own.refused,
		get running() {
			return own.running;
		},
		get store() {
			return own.store;
		},
		/** The official SDK. */
		get clerk() {
			return clerk;
		},
		/** The sandbox's time, in epoch milliseconds. */
		get now() {
			return now;
		},
		/** Lets this many milliseconds pass. */
		wait(ms: number): void {
			now += ms;
		},
		/** A user with an email address whom no other test knows, as the SDK shows one. */
		somebody: async (): Promise<User> =>
			await clerk.users.createUser({ emailAddress: [`person${++users}@example.com`] }),
	};
}

/** The IDs of records, in their order. */
export const ids = (records: Array<{ id: string }>): string[] => records.map(({ id }) => id);
