/**
 * Writes README's table of operations from their declarations. With --check it only says whether
 * the table is up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { resources } from '../nodes/Clerk/resources/index.ts';

const README = new URL('../README.md', import.meta.url);
const START = '<!-- operations: written by npm run docs -->';
const END = '<!-- end of operations -->';

const rows = resources.flatMap(({ name: resource, operations }) =>
	operations
		.toSorted((a, b) => a.name.localeCompare(b.name))
		.map(({ name, description, request, also }, index) => {
			const calls = [request, ...also].map((call) => `\`${call}\``).join('<br>');
			return `| ${index === 0 ? `**${resource}**` : ''} | ${name} | ${description} | ${calls} |`;
		}),
);
const table = ['| Resource | Operation | What it does | Calls |', '|---|---|---|---|', ...rows];

const readme = readFileSync(README, 'utf8');
const before = readme.slice(0, readme.indexOf(START) + START.length);
const after = readme.slice(readme.indexOf(END));
const config = await resolveConfig(README);
const written = await format(`${before}\n\n${table.join('\n')}\n\n${after}`, {
	...config,
	parser: 'markdown',
});

if (!process.argv.includes('--check')) {
	writeFileSync(README, written);
} else if (written !== readme) {
	console.error("README's table of operations is out of date: run npm run docs");
	process.exitCode = 1;
}
