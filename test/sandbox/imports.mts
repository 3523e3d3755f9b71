import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Sources by their path in the repository. */
export type Sources = Record<string, string>;

const root = join(__dirname, '../..');
const LIST = 'sandbox/resources/index.mts';

/** The files and folders in a folder of the repository. */
export const namesIn = (folder: string): string[] => readdirSync(join(root, folder));

/** The sandbox, and everything that may import it. */
export function readSources(): Sources {
	const paths = ['sandbox', 'scripts', 'bench', 'test', 'nodes'].flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
			posix.join(folder, path.replaceAll('\\', '/')),
		),
	);
	return Object.fromEntries(
		paths
			.filter((path) => /\.m?[jt]s$/.test(path))
			.map((path) => [path, readFileSync(join(root, path), 'utf8')]),
	);
}

interface Import {
	from: string;
	to: string;
	isType: boolean;
}

/** Statements, which begin a line, and `import('…')`. */
const IMPORT =
	/(?:^(?:import|export)\b(\s+type\b)?[^;'"]*?(?:from\s*)?|\bimport\(\s*)['"](\.[^'"]+)['"]/gm;

const importsOf = (sources: Sources): Import[] =>
	Object.entries(sources).flatMap(([from, text]) =>
		[...text.matchAll(IMPORT)].map(([, type, path]) => ({
			from,
			to: posix.join(posix.dirname(from), path),
			isType: type !== undefined,
		})),
	);

const inResources = (path: string) => path.startsWith('sandbox/resources/');

/** `user`, of a file of that resource. */
const resourceOf = (path: string) => path.split('/')[2].replace(/\.mts$/, '');

/** The names of the resources that a file exports. */
const exported = (text: string) =>
	[...text.matchAll(/^export const (\w+): Resource\b/gm)].map(([, name]) => name);

/** Where sources break the rules of sandbox/README.md: lines to read. */
export function breaches(sources: Sources): string[] {
	const imports = importsOf(sources);
	const files = Object.keys(sources).filter((path) => inResources(path) && path !== LIST);
	const entries = new Set(files.filter((path) => exported(sources[path]).length));
	const listed = /export const resources = \[([^\]]*)\]/.exec(sources[LIST])?.[1] ?? '';
	const reached = reachedFrom(LIST, imports);
	const names = new Set([...entries].flatMap((path) => exported(sources[path])));
	return [
		...files.filter((path) => !reached.has(path)).map((path) => `${path} is not used`),
		...[...names]
			.filter((name) => !listed.split(/\W+/).includes(name))
			.map((name) => `${name} is not in the list`),
		...[...new Set(files.map(resourceOf))]
			.filter((name) => !names.has(name))
			.map((name) => `${name} exports no resource of that name`),
		...imports
			.filter(({ from, to }) => entries.has(to) && from !== LIST)
			.map(({ from, to }) => `${from} imports the resource ${to}`),
		...imports
			.filter(({ from, to }) => inResources(to) && !inResources(from))
			.filter(({ to }) => to !== LIST && posix.basename(to) !== 'record.mts')
			.map(({ from, to }) => `${from} imports ${to}, which is internal`),
		...circles(imports.filter(({ from, isType }) => from.startsWith('sandbox/') && !isType)),
	];
}

function reachedFrom(start: string, imports: Import[]): Set<string> {
	const reached = new Set([start]);
	for (const path of reached) {
		for (const { from, to } of imports) if (from === path) reached.add(to);
	}
	return reached;
}

/** Files that import themselves, by way of others. */
const circles = (imports: Import[]): string[] =>
	[...new Set(imports.map(({ from }) => from))]
		.filter((path) => {
			const next = imports.filter(({ from }) => from === path);
			return next.some(({ to }) => reachedFrom(to, imports).has(path));
		})
		.map((path) => `${path} is in a circle of imports`);
