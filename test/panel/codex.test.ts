import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { ClerkTrigger } from '../../nodes/ClerkTrigger/ClerkTrigger.node';
import { homepage } from '../../package.json';
import { read } from '../scripts/files.mts';

/** What n8n's node panel knows of a node beside its description: other words for it, and links. */
interface Codex {
	node: string;
	alias: string[];
	resources: Record<string, Array<{ url: string }>>;
}

const codexes = ['Clerk', 'ClerkTrigger', 'ClerkPollingTrigger'].map(
	(name) => JSON.parse(read(`nodes/${name}/${name}.node.json`)) as Codex,
);
const [node, trigger, polling] = codexes;

test('all nodes are found by what people type', () => {
	const anyNode = ['sign up', 'signup', 'sign in', 'signin', 'log in', 'login', 'user', 'users'];
	expect(node?.alias).toEqual(
		expect.arrayContaining([...anyNode, 'ban', 'ban user', 'invite', 'jwt', 'mfa', 'sso']),
	);
	expect(trigger?.alias).toEqual(expect.arrayContaining([...anyNode, 'user created', 'webhook']));
	expect(polling?.alias).toEqual(expect.arrayContaining([...anyNode, 'user created', 'polling']));
});

test("the panel merges the trigger into the node and forgets the trigger's words, so it has all", () => {
	expect(node?.alias).toEqual(expect.arrayContaining(trigger?.alias ?? ['none']));
});

test('no alias is there twice', () => {
	for (const { alias } of codexes) expect(alias).toEqual([...new Set(alias)].toSorted());
});

test('the documentation is the README of this package, and its parts are there', () => {
	const headings = [...read('README.md').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
		heading.toLowerCase().replaceAll(' ', '-'),
	);
	for (const { resources } of codexes) {
		for (const { url } of Object.values(resources).flat()) {
			const [page, part = ''] = url.split('#');
			expect(page).toBe(homepage);
			expect(['readme', ...headings]).toContain(part);
		}
	}
});

test("the panel shows the trigger's description for both nodes, so they are the same", () => {
	expect(new Clerk().description.description).toBe(new ClerkTrigger().description.description);
});
