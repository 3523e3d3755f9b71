/**
 * The parts of README and docs/ that follow from the declarations: lists between two marks, and
 * numbers between `<!--name-->` and `<!--/-->`. No part needs prettier to look as it would.
 */
import { facts } from '../sandbox/facts/table.mts';
import webhooks from '../sandbox/facts/clerk-webhooks.json' with { type: 'json' };
import { resources } from '../nodes/Clerk/resources/index.ts';

/** The width of a line. */
const WIDTH = 116;

const operations = resources.flatMap((resource) => resource.operations);

/** What README counts. A call is one of Clerk's API, which several operations may make. */
const NUMBERS: Readonly<Record<string, number>> = {
	operations: operations.length,
	resources: resources.length,
	calls: new Set(operations.flatMap(({ source }) => source)).size,
	events: Object.keys(webhooks.events).length,
};

const LISTS: Readonly<Record<string, () => string[]>> = {
	/** Which operations there are: an entry for each resource. Short ones share a line. */
	resources: () =>
		sharingLines(
			resources.map(
				({ name, operations: own }) =>
					`**${name}**: ${own.map((operation) => operation.name).join(', ')}`,
			),
		).flatMap((entry) => wrapped(`- ${entry}`)),
	/** What each operation does, and the calls that it makes. */
	operations: () =>
		resources
			.flatMap(({ name, operations: own }) => [
				`## ${name}\n`,
				...own.map(
					({ name: title, description, source }) =>
						`- **${title}**: ${description.replace(/\.$/, '')}. ${[source].flat().map(linkTo).join(', ')}`,
				),
				'',
			])
			.slice(0, -1),
};

/** A document with its lists and numbers as the declarations have them now. */
export function withCurrentParts(text: string): string {
	return Object.entries(LISTS)
		.reduce((before, [name, lines]) => replaceList(before, name, lines), text)
		.replace(/<!--(\w+)-->[^<]*<!--\/-->/g, (_, name: string) => {
			if (!(name in NUMBERS)) throw new Error(`No number is called ${name}`);
			return `<!--${name}-->${NUMBERS[name]}<!--/-->`;
		});
}

function replaceList(text: string, name: string, lines: () => string[]): string {
	const start = `<!-- ${name}: written by npm run docs -->`;
	const [before, rest] = text.split(start);
	if (rest === undefined) return text;
	const end = `<!-- end of ${name} -->`;
	if (!rest.includes(end)) throw new Error(`The list of ${name} has no end`);
	return `${before}${start}\n\n${lines().join('\n')}\n\n${rest.slice(rest.indexOf(end))}`;
}

/** Entries, with neighbours together where all of them fit on one line. */
function sharingLines(entries: readonly string[]): string[] {
	const shared: string[] = [];
	for (const entry of entries) {
		const together = shared.length ? `${shared[shared.length - 1]} · ${entry}` : entry;
		if (shared.length && together.length + 2 < WIDTH) shared[shared.length - 1] = together;
		else shared.push(entry);
	}
	return shared;
}

/** An entry of a list, in lines of the usual width. */
function wrapped(entry: string): string[] {
	const lines = [''];
	for (const word of entry.split(' ')) {
		const line = lines[lines.length - 1];
		if (line.length + word.length >= WIDTH) lines.push(`  ${word}`);
		else lines[lines.length - 1] = line ? `${line} ${word}` : word;
	}
	return lines;
}

/** A call by its name in Clerk's document, as a link to Clerk's page about it. */
function linkTo(source: string): string {
	const { tag, method, path } = facts.operations[source];
	const section = tag.toLowerCase().replace(/[^a-z0-9]+/g, '-');
	const page = `${section}/${method.toLowerCase()}${encodeURI(path)}`;
	return `[\`${method} ${path}\`](https://clerk.com/docs/reference/backend-api/tag/${page})`;
}
