/** `a, b and c`; with semicolons where the parts have commas of their own. */
export function listed(parts: readonly string[], word: 'and' | 'or' = 'and'): string {
	const hasCommas = parts.some((part) => part.includes(','));
	const first = parts.slice(0, -1).join(hasCommas ? '; ' : ', ');
	return [first, parts.at(-1)].filter(Boolean).join(`${hasCommas ? ';' : ''} ${word} `);
}
