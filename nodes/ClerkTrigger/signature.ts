import { createHmac, timingSafeEqual } from 'crypto';

/** Why a webhook was refused. */
export type Refusal =
	'no secret' | 'missing headers' | 'bad id' | 'bad timestamp' | 'too old' | 'too new' | 'no match';

/** The headers that Svix signs with, as they came. */
export interface SignedHeaders {
	/** The message's ID, which stays the same when it is sent again. */
	id?: string;
	/** Epoch seconds. */
	timestamp?: string;
	/** `v1,<base64>`, several separated by spaces while a secret is rotated. */
	signature?: string;
}

/** Whether this has the form of a Svix message ID. */
export const isMessageId = (id: string): boolean => /^[\w-]{1,128}$/.test(id);

/**
 * The reason to refuse a webhook by its headers alone, or undefined.
 *
 * @param now epoch milliseconds
 * @param tolerance how far the timestamp may be off, in seconds
 */
export function headerRefusal(
	{ id, timestamp, signature }: SignedHeaders,
	now: number,
	tolerance: number,
): Refusal | undefined {
	if (!id || !timestamp || !signature) return 'missing headers';
	if (!isMessageId(id)) return 'bad id';
	const sentAt = Number.parseInt(timestamp, 10);
	if (Number.isNaN(sentAt)) return 'bad timestamp';
	const age = Math.floor(now / 1000) - sentAt;
	if (age > tolerance) return 'too old';
	return -age > tolerance ? 'too new' : undefined;
}

/**
 * The reason to refuse a webhook by its signature, or undefined. It has to be Svix's signature with
 * one of the keys: HMAC-SHA256 over `id.timestamp.body`, byte for byte.
 */
export function signatureRefusal(
	body: Buffer,
	{ id, timestamp = '', signature = '' }: SignedHeaders,
	keys: readonly Buffer[],
): Refusal | undefined {
	if (keys.length === 0) return 'no secret';
	const sentAt = Number.parseInt(timestamp, 10);
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
