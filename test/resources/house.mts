import { posix } from 'node:path';
import { circles, importsOf, type Import, type Sources } from '../support/imports.mts';

const CLERK = 'nodes/Clerk/';
const LIST = 'nodes/Clerk/resources/index.ts';

/** What each room of the node may take from, beside itself. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
	http: [],
	fields: ['http'],
	output: ['fields', 'http'],
	declare: ['output', 'fields', 'http'],
	panel: ['declare', 'output', 'fields', 'http'],
	run: ['declare', 'output', 'fields', 'http'],
	resources: ['declare', 'output', 'fields'],
	load: ['resources', 'run', 'panel', 'fields', 'http'],
	'Clerk.node.ts': ['load'],
};

/** What resources may take from one another. What they both show is in output/records/. */
const SHARED = ['locator', 'fields'];

/** What other nodes may take from this one: never from a resource. */
const FOR_OTHER_NODES = ['http', 'fields', 'output'];

/** An operation as it is declared, and the file that does it. */
export interface Declared {
	file: string;
	value: string;
}

const roomOf = (path: string) => path.slice(CLERK.length).split('/')[0] ?? '';
const resourceOf = (path: string) =>
	path.startsWith(`${CLERK}resources/`) && path !== LIST ? path.split('/')[3] : undefined;
const stemOf = (path: string) => posix.basename(path).replace(/\.ts$/, '');

/** Where sources break the rules of the house: lines to read. */
export function breaches(sources: Sources): string[] {
	const imports = importsOf(sources).map((one) => ({ ...one, to: fileOf(one.to, sources) }));
	const own = imports.filter(({ from }) => from.startsWith(CLERK));
	return [
		...own.flatMap(roomBreach),
		...imports.flatMap(nodeBreach),
		...own.flatMap(resourceBreach),
		...listBreaches(sources, imports),
		...circles(own),
		...circles(between(own)),
	];
}

/** An import, often without its ending, as the file that it means. */
const fileOf = (path: string, sources: Sources): string =>
	[path, `${path}.ts`, `${path}/index.ts`].find((one) => one in sources) ?? path;

function roomBreach({ from, to }: Import): string[] {
	const [room, other] = [roomOf(from), roomOf(to)];
	if (!to.startsWith(CLERK) || room === other) return [];
	return MAY_USE[room]?.includes(other) ? [] : [`${from} takes from ${to}`];
}

function nodeBreach({ from, to }: Import): string[] {
	if (!to.startsWith(CLERK) || from.startsWith(CLERK)) return [];
	// Tests look wherever they have to.
	const isFree = !from.startsWith('nodes/') || FOR_OTHER_NODES.includes(roomOf(to));
	return isFree ? [] : [`${from} takes from ${to}, which is for the Clerk node alone`];
}

function resourceBreach({ from, to }: Import): string[] {
	const resource = resourceOf(to);
	if (resource === undefined || resource === resourceOf(from)) return [];
	if (from === LIST || SHARED.includes(stemOf(to))) return [];
	return [`${from} takes from ${to}, which is for ${resource} alone`];
}

/** What resources take from one another, with their folders in place of their files. */
const between = (imports: Import[]): Import[] =>
	imports.flatMap((one) => {
		const [from, to] = [resourceOf(one.from), resourceOf(one.to)];
		return from === undefined || to === undefined || from === to ? [] : [{ ...one, from, to }];
	});

/** A new resource is its folder and a line in the list: nothing else names it. */
function listBreaches(sources: Sources, imports: Import[]): string[] {
	const folders = [...new Set(Object.keys(sources).map(resourceOf))].filter((one) => one);
	const listed = imports.filter(({ from }) => from === LIST).map(({ to }) => resourceOf(to));
	return folders
		.filter((folder) => listed.filter((one) => one === folder).length !== 1)
		.map((folder) => `${folder} is not in the list, or more than once`);
}

/** Operations that stand in a file whose name is neither `operations` nor a word of theirs. */
export const hardToFind = (declared: readonly Declared[]): string[] =>
	declared
		.filter(({ file, value }) => {
			const stem = stemOf(file).toLowerCase();
			return stem !== 'operations' && !value.toLowerCase().includes(stem);
		})
		.map(({ file, value }) => `${value} is in ${file}`);
