import type { Handlers } from '../../resource.mts';
import { HOUR } from '../../values/dates.mts';
import { changing } from './change.mts';

/** How long a lock lasts in milliseconds: Clerk's default for an instance. */
export const LOCK_DURATION = HOUR;

/** Lock, Unlock. */
export const locks: Handlers = {
	LockUser: changing((user, { now }) => {
		user.locked_until = now + LOCK_DURATION;
	}),

	UnlockUser: changing((user) => {
		user.locked_until = null;
	}),
};
