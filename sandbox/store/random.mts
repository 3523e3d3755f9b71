/** Random numbers that repeat: the same seed gives the same sequence. */
export interface Random {
	/** 32 bits. */
	word(): number;
	/** From 0 up to, but not including, `below`. */
	integer(below: number): number;
	/** True with this probability, 0 to 1. */
	chance(probability: number): boolean;
	/** One of the list. */
	pick<T>(list: readonly T[]): T;
}

/** Mulberry32: small, fast, and random enough for made-up people. */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	const word = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return (mixed ^ (mixed >>> 14)) >>> 0;
	};
	const fraction = () => word() / 2 ** 32;
	return {
		word,
		integer: (below) => Math.floor(fraction() * below),
		chance: (probability) => fraction() < probability,
		pick: (list) => list[Math.floor(fraction() * list.length)],
	};
}
