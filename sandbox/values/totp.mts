import { createHmac } from 'node:crypto';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** How long a code is valid, in milliseconds. */
const STEP = 30_000;

/**
 * Whether an authenticator app shows this code now, or one step before or after: SHA1, 6 digits,
 * 30 seconds (RFC 6238).
 *
 * @param secret in base 32
 * @param now epoch milliseconds
 */
export const isTotp = (code: string, secret: string, now: number): boolean =>
	[-STEP, 0, STEP].some((away) => totp(secret, now + away) === code);

/** The code that an authenticator app shows. */
export function totp(secret: string, now: number): string {
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(Math.floor(now / STEP)));
	const hash = createHmac('sha1', bytesOf(secret)).update(counter).digest();
	const truncated = hash.readUInt32BE(hash[hash.length - 1] % 16) % 2 ** 31;
	return String(truncated % 1_000_000).padStart(6, '0');
}

function bytesOf(secret: string): Buffer {
	const bits = [...secret.toUpperCase()]
		.map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0'))
		.join('');
	return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}
