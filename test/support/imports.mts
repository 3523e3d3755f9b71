import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Sources by their path in the repository. */
export type Sources = Record<string, string>;

const root = join(__dirname, '../..');

/** The files and folders in a folder of the repository. */
export const namesIn = (folder: string): string[] => readdirSync(join(root, folder));

/** All sources in some folders of the repository. */
export function readSources(...folders: string[]): Sources {
	const paths = folders.flatMap((folder) =>
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

/** One file that takes something from another. */
export interface Import {
	from: string;
	to: string;
	isType: boolean;
}

/** Statements, which begin a line, and `import('…')`. */
const IMPORT =
	/(?:^(?:import|export)\b(\s+type\b)?[^;'"]*?(?:from\s*)?|\bimport\(\s*)['"](\.[^'"]+)['"]/gm;

/** Every import of a file of this repository. `to` has no ending where the import has none. */
export const importsOf = (sources: Sources): Import[] =>
	Object.entries(sources).flatMap(([from, text]) =>
		[...text.matchAll(IMPORT)].map(([, type, path]) => ({
			from,
			to: posix.join(posix.dirname(from), path),
			isType: type !== undefined,
		})),
	);

/** The files that a file imports, also by way of others. */
export function reachedFrom(start: string, imports: Import[]): Set<string> {
	const reached = new Set([start]);
	for (const path of reached) {
		for (const { from, to } of imports) if (from === path) reached.add(to);
	}
	return reached;
}

/** Files that import themselves, by way of others. */
export const circles = (imports: Import[]): string[] =>
	[...new Set(imports.map(({ from }) => from))]
		.filter((path) => {
			const next = imports.filter(({ from }) => from === path);
			return next.some(({ to }) => reachedFrom(to, imports).has(path));
		})
		.map((path) => `${path} is in a circle of imports`);
