/** Makes random numbers that are the same in every run (mulberry32). */
export function randomFrom(seed: number) {
	let state = seed;
	const next = (): number => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	return {
		/** A whole number from 0 to `below`, which it never is. */
		under: (below: number): number => Math.floor(next() * below),
		/** Whether something happens that does so once in `times`. */
		oneIn: (times: number): boolean => next() * times < 1,
	};
}

/** A source of random numbers. */
export type Random = ReturnType<typeof randomFrom>;
