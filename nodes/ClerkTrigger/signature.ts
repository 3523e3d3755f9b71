import { createHmac, timingSafeEqual } from 'crypto';

/** Why a webhook was refused. */
export type Refusal =
	'no secret' | 'missing headers' | 'bad timestamp' | 'too old' | 'too new' | 'no match';

/** The headers that Svix signs with, as they came. */
export interface SignedHeaders {
	/** The message's ID, which stays the same when it is sent again. */
	id?: string;
	/** Epoch seconds. */
	timestamp?: string;
	/** `v1,<base64>`, several separated by spaces while a secret is rotated. */
	signature?: string;
}

/** What a signature is held against. */
export interface Verification {
	keys: readonly Buffer[];
	/** How far the timestamp may be off, in seconds. */
	tolerance: number;
	/** Epoch milliseconds. */
	now: number;
}

/**
 * Whether this body, byte for byte, was signed with one of the keys, as Svix does it:
 * HMAC-SHA256 over `id.timestamp.body`. Without a key nothing is let through.
 *
 * @returns the reason to refuse it, or undefined
 */
export function refusalOf(
	body: Buffer,
	{ id, timestamp, signature }: SignedHeaders,
	{ keys, tolerance, now }: Verification,
): Refusal | undefined {
	if (keys.length === 0) return 'no secret';
	if (!id || !timestamp || !signature) return 'missing headers';

	const sentAt = Number.parseInt(timestamp, 10);
	const seconds = Math.floor(now / 1000);
	if (Number.isNaN(sentAt)) return 'bad timestamp';
	if (seconds - sentAt > tolerance) return 'too old';
	if (sentAt - seconds > tolerance) return 'too new';

	const given = signature
		.split(' ')
		.map((one) => one.split(','))
		.filter(([version, value]) => version === 'v1' && value)
		.map(([, value]) => Buffer.from(value));
	// No early end: how long it takes says nothing about which one was right.
	let matches = 0;
	for (const key of keys) {
		const hmac = createHmac('sha256', key).update(`${id}.${sentAt}.`).update(body);
		const expected = Buffer.from(hmac.digest('base64'));
		for (const one of given) {
			if (one.length === expected.length && timingSafeEqual(one, expected)) matches++;
		}
	}
	return matches > 0 ? undefined : 'no match';
}
