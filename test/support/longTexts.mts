/** Characters that patterns repeat, 60 kB of each, by name. */
export const longTexts: ReadonlyArray<[name: string, text: string]> = [
	['spaces', ' '],
	['tabs', '\t'],
	['line breaks', '\n'],
	['quotes', '"'],
	['backticks', '`'],
	['brackets', '['],
	['braces', '{'],
	['equals signs', '='],
	['commas', ','],
	['dots', '.'],
	['slashes', '/'],
	['underscores', '_'],
	['hyphens', '-'],
	['letters', 'A'],
	['letters after spaces', ' A'],
	['versions', 'v1, '],
].map(([name, part]) => [name, part.repeat(60_000 / part.length)]);

/** What 60 kB may cost: a pattern whose time grows with their square takes many times as long. */
export const MOST_MS = 500;
