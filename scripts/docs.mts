/**
 * Writes the tables of operations from their declarations: in README which there are, in
 * docs/operations.md what each does. With --check it only says whether they are up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { resources } from '../nodes/Clerk/resources/index.ts';

const START = '<!-- operations: written by npm run docs -->';
const END = '<!-- end of operations -->';

const inOrder = resources.map(({ name, operations }) => ({
	name,
	operations: operations.toSorted((a, b) => a.name.localeCompare(b.name)),
}));

const overview = inOrder.map(
	({ name, operations }) => `| **${name}** | ${operations.map((one) => one.name).join(', ')} |`,
);

const details = inOrder.flatMap(({ name: resource, operations }) => [
	`\n## ${resource}\n`,
	'| Operation | What it does | Calls |',
	'|---|---|---|',
	...operations.map(({ name, description, request, also }) => {
		const calls = [request, ...also].map((call) => `\`${call}\``).join('<br>');
		return `| ${name} | ${description} | ${calls} |`;
	}),
]);

const isCurrent = [
	await write('../README.md', ['| Resource | Operations |', '|---|---|', ...overview]),
	await write('../docs/operations.md', details),
].every(Boolean);
if (!isCurrent) {
	console.error('The tables of operations are out of date: run npm run docs');
	process.exitCode = 1;
}

/**
 * Writes the lines between the two marks of a file.
 *
 * @returns false where they differ and should only be checked
 */
async function write(path: string, lines: string[]): Promise<boolean> {
	const file = new URL(path, import.meta.url);
	const text = readFileSync(file, 'utf8');
	const before = text.slice(0, text.indexOf(START) + START.length);
	const after = text.slice(text.indexOf(END));
	const written = await format(`${before}\n\n${lines.join('\n')}\n\n${after}`, {
		...(await resolveConfig(file)),
		parser: 'markdown',
	});
	if (process.argv.includes('--check')) return written === text;
	writeFileSync(file, written);
	return true;
}
