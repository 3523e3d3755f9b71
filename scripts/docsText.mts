/**
 * The parts of README and docs/ that follow from the declarations: lists between two marks, and
 * numbers between `<!--name-->` and `<!--/-->`. No part needs prettier to look as it would.
 */
import { readdirSync } from 'node:fs';
import { facts } from '../sandbox/facts/table.mts';
import { descriptionOf } from '../nodes/Clerk/declare/descriptionOf.ts';
import { resources } from '../nodes/Clerk/resources/index.ts';
import { EVENT_NAMES } from '../nodes/ClerkTrigger/events.ts';
import { betterNotEntries, handsOutEntries, unavailableEntries } from './agentsText.mts';

/** The width of a line. */
const WIDTH = 116;

const operations = resources.flatMap((resource) => resource.operations);

/** What README counts. A call is one of Clerk's API, which several operations may make. */
const NUMBERS: Readonly<Record<string, number>> = {
	operations: operations.length,
	resources: resources.length,
	calls: new Set(operations.flatMap(({ source }) => source)).size,
	events: EVENT_NAMES.length,
	examples: readdirSync('examples').filter((file) => file.endsWith('.json')).length,
};

const LISTS: Readonly<Record<string, () => string[]>> = {
	/** Which operations there are. Short resources share an entry, so that the list is short. */
	resources: () =>
		packed(
			resources.map(
				({ name, operations: own }) =>
					`**${name}**: ${inShort(own.map((operation) => operation.name)).join(', ')}`,
			),
		).flatMap((entry) => wrapped(`- ${entry}`)),
	/** What each operation does, and the calls that it makes. */
	operations: () =>
		resources
			.flatMap(({ name, description, operations: own }) => [
				`## ${name}\n`,
				...(description ? [`${description.replace(/\.?$/, '.')}\n`] : []),
				...own.map(
					(one) =>
						`- **${one.name}**: ${descriptionOf(one).replace(/\.?$/, '.')} ${linksTo(one.source)}`,
				),
				'',
			])
			.slice(0, -1),
	/** What agents can use, but better not. */
	betterNot: () => betterNotEntries().flatMap((entry) => wrapped(`- ${entry}`)),
	/** What gives agents tokens, secrets and links. */
	handsOut: () => handsOutEntries().flatMap((entry) => wrapped(`- ${entry}`)),
	/** What agents cannot use, and why. */
	unavailable: () => unavailableEntries().flatMap((entry) => wrapped(`- ${entry}`)),
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

/** `Get Settings, Update Settings` → `Get and Update Settings`, where they share two words or more. */
function inShort(names: readonly string[]): string[] {
	const found: string[] = [];
	for (const name of names) {
		const [, ...rest] = name.split(' ');
		const [before, ...same] = found.at(-1)?.split(' ') ?? [];
		const isAlike = rest.length > 1 && rest.join(' ') === same.join(' ');
		if (isAlike) found[found.length - 1] = `${before} and ${name}`;
		else found.push(name);
	}
	return found;
}

/** Neighbors in one entry of at most two lines, where that saves a line. */
function packed(entries: readonly string[]): string[] {
	const found: string[] = [];
	for (const entry of entries) {
		const both = `${found.at(-1) ?? ''} · ${entry}`;
		const apart = linesOf(found.at(-1) ?? '') + linesOf(entry);
		if (linesOf(both) <= 2 && linesOf(both) < apart) found[found.length - 1] = both;
		else found.push(entry);
	}
	return found;
}

const linesOf = (entry: string): number => (entry === '' ? 0 : wrapped(`- ${entry}`).length);

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

/** The calls of an operation; all of Clerk's where the person names the call. */
const linksTo = (source: string | readonly string[]): string =>
	[source].flat().map(linkTo).join(', ') ||
	"[Clerk's reference](https://clerk.com/docs/reference/backend-api)";

/** A call by its name in Clerk's document, as a link to Clerk's page about it. */
function linkTo(source: string): string {
	const { tag, method, path } = facts.operations[source];
	const section = tag.toLowerCase().replace(/[^a-z0-9]+/g, '-');
	const page = `${section}/${method.toLowerCase()}${encodeURI(path)}`;
	return `[\`${method} ${path}\`](https://clerk.com/docs/reference/backend-api/tag/${page})`;
}
