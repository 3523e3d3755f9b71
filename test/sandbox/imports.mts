import { posix } from 'node:path';
import { circles, importsOf, reachedFrom, type Sources } from '../support/imports.mts';

const LIST = 'sandbox/resources/index.mts';

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
