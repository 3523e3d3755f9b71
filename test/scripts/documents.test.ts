import { facts } from '../../sandbox/facts/table.mts';
import { author, bugs, engines, homepage, repository } from '../../package.json';
import { packages } from '../../package-lock.json';
import { withCurrentParts } from '../../scripts/docsText.mts';
import { exists, filesIn, linkedFrom, listed, read } from './files.mts';

/** What package.json, the lock file and the documents say about the project, and their links. */

const documents = [
	...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'sandbox/README.md'],
	...listed('docs').filter((path) => path.endsWith('.md')),
	...listed('examples').filter((path) => path.endsWith('.md')),
];

/** A document without its code, where brackets and numbers are none of a reader's links. */
const prose = (path: string): string =>
	read(path).replace(/^( *)```[\s\S]*?^\1```|`[^`\n]*`/gm, '');

/** A text as a regular expression that it alone matches. */
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string): string =>
	heading
		.trim()
		.toLowerCase()
		.replace(/[^\p{L}\p{N} _-]/gu, '')
		.replaceAll(' ', '-');

const anchorsIn = (path: string): string[] =>
	[...prose(path).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading));

/** The links of a document that lead nowhere in this repository. */
function deadLinks(document: string): string[] {
	const links = [...prose(document).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, to]) => to);
	return links.filter((link) => {
		const [path, anchor] = link.split('#');
		const target = path ? linkedFrom(document, path) : document;
		if (!exists(target)) return true;
		return anchor !== undefined && !anchorsIn(target).includes(anchor);
	});
}

test('package.json and the documents name one repository', () => {
	expect(repository.url).toBe(`git+${homepage}.git`);
	expect(bugs.url).toBe(`${homepage}/issues`);
	expect(author.name && author.email).toBeTruthy();
	const name = /(?!Velocity-BPA)[\w-]+\/n8n-nodes-clerk\b/.source;
	for (const file of [...documents, '.github/ISSUE_TEMPLATE/config.yml']) {
		const addresses = read(file).match(new RegExp(`https://github\\.com/${name}`, 'g')) ?? [];
		expect([file, ...addresses]).toEqual([file, ...addresses.map(() => homepage)]);
	}
	expect(read('.github/ISSUE_TEMPLATE/config.yml')).toContain(
		`${homepage}/security/advisories/new`,
	);
});

test('package.json and package-lock.json ask for the same Node.js', () => {
	expect(packages[''].engines).toEqual(engines);
});

test.each(documents)('%s links only to files and headings that exist', (document) => {
	expect(deadLinks(document)).toEqual([]);
});

test('n8n links to headings of README', () => {
	const sources = ['nodes', 'credentials'].flatMap((folder) => filesIn(folder, /\.(ts|json)$/));
	const anchors = sources.flatMap((path) =>
		[...read(path).matchAll(new RegExp(`${homepage}#([\\w-]+)`, 'g'))].map(([, anchor]) => anchor),
	);
	expect(anchors).not.toEqual([]);
	// GitHub's own anchor of the whole page.
	expect(['readme', ...anchorsIn('README.md')]).toEqual(expect.arrayContaining(anchors));
});

test('headings have the anchors that GitHub gives them', () => {
	expect(anchorOf("Rate limits, retries and Clerk's order")).toBe(
		'rate-limits-retries-and-clerks-order',
	);
	expect(anchorsIn('README.md')).toContain('what-it-can-do');
});

test('CONTRIBUTING.md shows an operation as it is declared', () => {
	const [declaration] = /^export const ban = .*?^\}\);/ms.exec(
		read('nodes/Clerk/resources/user/ban.ts'),
	)!;
	expect(read('CONTRIBUTING.md')).toContain(declaration);
});

describe('docs/errors.md', () => {
	/** The texts in a source, also those inside the values of a template. */
	const textsIn = (source: string): string[] =>
		[...source.matchAll(/(['"`])((?:\\.|(?!\1).)+)\1/g)].flatMap(([, , text]) => [
			text,
			...[...text.matchAll(/\$\{(.*?)\}/g)].flatMap(([, value]) => textsIn(value)),
		]);
	/** As patterns: anything can stand in for an inserted value. */
	const patterns = ['nodes', 'credentials']
		.flatMap((folder) => filesIn(folder, /\.ts$/))
		.flatMap((path) => textsIn(read(path)))
		.map((text) => text.replaceAll(/\\(['"`])/g, '$1').split(/\$\{.*?\}/))
		// A text that is all values would fit any message.
		.filter((parts) => parts.join('').replace(/\W/g, '').length >= 6)
		.map((parts) => new RegExp(`^${parts.map(escaped).join('.+')}$`));
	const messages = [...read('docs/errors.md').matchAll(/^\| `(.+?)`/gm)].map(([, text]) => text);

	it.each(messages)('has a message that the nodes give: %s', (message) => {
		// What follows a colon comes from elsewhere.
		const forms = [message, message.replace(/: …$/, '')];
		const found = patterns.filter((pattern) => forms.some((form) => pattern.test(form)));
		expect(found).not.toEqual([]);
	});
});

test('README is short', () => {
	expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(170);
});

test.each(documents)(
	'%s has lines of 120 characters at most, tables and links aside',
	(document) => {
		const long = prose(document)
			.split('\n')
			.filter((line) => line.length > 120 && !/^\||\]\(/.test(line));
		expect(long).toEqual([]);
	},
);

test.each(documents)('the operations and numbers in %s are current', (document) => {
	expect(read(document)).toBe(withCurrentParts(read(document)));
});

test("README says that the node makes all of Clerk's live calls, and it does", () => {
	const [, covered, all] = /<!--calls-->(\d+)<!--\/--> of (\d+)/.exec(read('README.md'))!;
	expect(covered).toBe(all);
	expect(Number(all)).toBe(Object.keys(facts.operations).length);
});
