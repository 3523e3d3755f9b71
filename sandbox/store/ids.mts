import type { Random } from './random.mts';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LENGTH = 27;

/** KSUIDs count seconds from here. */
const EPOCH_SECONDS = 1_400_000_000;

/**
 * An id in Clerk's form: a prefix and a KSUID, which is 27 base-62 digits that begin with the time,
 * so that ids sort by age.
 *
 * @param prefix such as `user`
 * @param time epoch milliseconds
 */
export function newId(prefix: string, time: number, random: Random): string {
	let value = BigInt(Math.floor(time / 1000) - EPOCH_SECONDS);
	for (let word = 0; word < 4; word += 1) value = (value << 32n) | BigInt(random.word());
	let digits = '';
	for (; value > 0n; value /= 62n) digits = DIGITS[Number(value % 62n)] + digits;
	return `${prefix}_${digits.padStart(LENGTH, '0')}`;
}

/** A trace id as Clerk gives one with every error: 32 hexadecimal digits. */
export const newTraceId = (random: Random): string =>
	[1, 2, 3, 4].map(() => random.word().toString(16).padStart(8, '0')).join('');
