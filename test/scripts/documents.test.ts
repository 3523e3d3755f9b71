import { author, bugs, engines, homepage, repository } from '../../package.json';
import { packages } from '../../package-lock.json';
import { ClerkApi } from '../../credentials/ClerkApi.credentials';
import { ClerkWebhookApi } from '../../credentials/ClerkWebhookApi.credentials';
import { exists, read } from './files.mts';

/** What package.json, the lock file and the documents say about the project, and their links. */

const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md'];

test('package.json and the documents name one repository', () => {
	expect(repository.url).toBe(`git+${homepage}.git`);
	expect(bugs.url).toBe(`${homepage}/issues`);
	expect(author.name && author.email).toBeTruthy();
	const name = /[^/]+\/n8n-nodes-clerk\b/.source;
	for (const file of [...documents, '.github/ISSUE_TEMPLATE/config.yml']) {
		const addresses = read(file).match(new RegExp(`https://github\\.com/${name}`, 'g')) ?? [];
		expect([file, ...addresses]).toEqual([file, ...addresses.map(() => homepage)]);
	}
	expect(read('.github/ISSUE_TEMPLATE/config.yml')).toContain(
		`${homepage}/security/advisories/new`,
	);
});

test.each([new ClerkApi(), new ClerkWebhookApi()])(
	'the help of the credential $displayName is a section of README.md',
	({ documentationUrl }) => {
		const [page, anchor] = documentationUrl.split('#');
		expect(page).toBe(homepage);
		const headings = [...read('README.md').matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading);
		const anchors = headings.map((one) => one.toLowerCase().replace(/[^a-z0-9]+/g, '-'));
		expect(anchors).toContain(anchor);
	},
);

test('package.json and package-lock.json ask for the same Node.js', () => {
	expect(packages[''].engines).toEqual(engines);
});

test.each(documents)('%s links only to files that exist', (document) => {
	const links = [...read(document).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path);
	const missing = links.filter((path) => !exists(path));
	expect(links.length).toBeGreaterThan(0);
	expect(missing).toEqual([]);
});
