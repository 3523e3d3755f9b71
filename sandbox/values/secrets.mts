import type { Random } from '../store/random.mts';

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 40;

/** A secret with this beginning: `ak` gives `ak_…`. It is longer than an ID with the same one. */
export const newSecret = (prefix: string, random: Random): string =>
	`${prefix}_${Array.from({ length: LENGTH }, () => random.pick([...CHARACTERS])).join('')}`;

/** An ID of 32 hexadecimal digits, as API keys and tokens have one. */
export const newHexId = (prefix: string, random: Random): string =>
	`${prefix}_${[1, 2, 3, 4].map(() => random.word().toString(16).padStart(8, '0')).join('')}`;
