/**
 * Writes the lists of operations and the numbers in README and docs/ (docsText.mts). With --check
 * it only says whether they are up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { withCurrentParts } from './docsText.mts';

for (const path of ['README.md', 'docs/agents.md', 'docs/operations.md', 'docs/webhooks.md']) {
	const file = new URL(`../${path}`, import.meta.url);
	const text = readFileSync(file, 'utf8');
	const current = withCurrentParts(text);
	if (current === text) continue;
	if (process.argv.includes('--check')) {
		console.error(`The operations or numbers in ${path} are out of date: run npm run docs`);
		process.exitCode = 1;
	} else {
		writeFileSync(file, current);
	}
}
