/**
 * Writes the lists of operations from their declarations: in README which there are, in
 * docs/operations.md what each does, with links to Clerk's pages about its calls. With --check it only says whether they are up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { facts } from '../sandbox/facts/table.mts';
import { resources } from '../nodes/Clerk/resources/index.ts';

const START = '<!-- operations: written by npm run docs -->';
const END = '<!-- end of operations -->';

const overview = resources.map(
	({ name, operations }) => `| **${name}** | ${operations.map((one) => one.name).join(', ')} |`,
);

const details = resources.flatMap(({ name: resource, operations }) => [
	`\n## ${resource}\n`,
	...operations.map(
		({ name, description, source }) =>
			`- **${name}**: ${description.replace(/\.$/, '')}. ${[source].flat().map(linkTo).join(', ')}`,
	),
]);

/** A call by its name in Clerk's document, as a link to Clerk's page about it. */
function linkTo(source: string): string {
	const { tag, method, path } = facts.operations[source];
	const section = tag.toLowerCase().replace(/[^a-z0-9]+/g, '-');
	const page = `${section}/${method.toLowerCase()}${encodeURI(path)}`;
	return `[\`${method} ${path}\`](https://clerk.com/docs/reference/backend-api/tag/${page})`;
}

const isCurrent = [
	await write('../README.md', ['| Resource | Operations |', '|---|---|', ...overview]),
	await write('../docs/operations.md', details),
].every(Boolean);
if (!isCurrent) {
	console.error('The lists of operations are out of date: run npm run docs');
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
