/** What keys and tokens have in common that can be revoked and can expire. */
export interface Revocable {
	revoked: boolean;
	revocation_reason: string | null;
	/** Epoch milliseconds; null for never. */
	expiration: number | null;
	last_used_at: number | null;
	updated_at: number;
}

/** A new one. */
export const fresh = (now: number, seconds: number | null | undefined): Revocable => ({
	revoked: false,
	revocation_reason: null,
	expiration: expiration(now, seconds),
	last_used_at: null,
	updated_at: now,
});

/** When something expires that is valid for so many seconds; without a number it never does. */
export const expiration = (now: number, seconds: number | null | undefined): number | null =>
	seconds == null ? null : now + seconds * 1000;

export const isExpired = ({ expiration: end }: Revocable, now: number): boolean =>
	end !== null && now >= end;

/** Whether it still lets its holder in. */
export const isValid = (one: Revocable, now: number): boolean =>
	!one.revoked && !isExpired(one, now);

/** Revokes it. Once it is revoked, nothing changes. */
export function revoke(one: Revocable, now: number, reason: string | null = null): void {
	if (one.revoked) return;
	Object.assign(one, { revoked: true, revocation_reason: reason, updated_at: now });
}
