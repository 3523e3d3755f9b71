import { parse } from 'yaml';
import { listed, read } from './files.mts';

/** What GitHub runs for this project, and with which rights. */

interface Job {
	environment?: string;
	permissions?: Record<string, string>;
	steps: Array<{ uses?: string; run?: string; with?: Record<string, unknown> }>;
}

interface Workflow {
	permissions: Record<string, string>;
	jobs: Record<string, Job>;
}

const workflows = listed('.github/workflows').map((path) => ({
	path,
	text: read(path),
	...(parse(read(path)) as Workflow),
}));
const of = (name: string) => workflows.find(({ path }) => path.endsWith(name))!;

test.each(workflows)(
	'$path names each action by its commit, with the version',
	({ text, jobs }) => {
		const used = Object.values(jobs).flatMap(({ steps }) =>
			steps.flatMap(({ uses }) => uses ?? []),
		);
		const pinned = text.match(/uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/gm) ?? [];
		expect(pinned).toHaveLength(used.length);
		expect(used.length).toBeGreaterThan(1);
	},
);

test('one commit stands for one version', () => {
	const pins = workflows.flatMap(({ text }) => text.match(/uses: actions\/\S+ # v\S+/g) ?? []);
	const actions = new Set(pins.map((pin) => pin.split('@')[0]));
	expect(new Set(pins).size).toBe(actions.size);
});

test.each(workflows)('$path leaves no token where its commands run', ({ jobs }) => {
	const checkouts = Object.values(jobs)
		.flatMap(({ steps }) => steps)
		.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
	expect(checkouts.map((step) => step.with)).toEqual([{ 'persist-credentials': false }]);
});

test('CI may only read', () => {
	const { permissions, jobs } = of('ci.yml');
	expect(permissions).toEqual({ contents: 'read' });
	expect(Object.values(jobs).map((job) => job.permissions)).toEqual([undefined]);
});

describe('The release', () => {
	const { permissions, jobs } = of('publish.yml');

	it('checks and packs without the right to publish', () => {
		expect(permissions).toEqual({});
		expect(jobs.pack.permissions).toEqual({ contents: 'read' });
		expect(jobs.pack.steps.flatMap(({ run }) => run ?? []).slice(1)).toEqual([
			'node scripts/checkLock.mjs',
			'npm ci --ignore-scripts',
			'npm run lint',
			'npm test --ignore-scripts',
			'npm run build',
			'npm pack --ignore-scripts',
		]);
	});

	it('publishes that package in a protected environment, where nothing else runs', () => {
		expect(Object.keys(jobs)).toEqual(['pack', 'publish']);
		expect(jobs.publish.environment).toBe('npm');
		expect(jobs.publish.permissions).toEqual({ 'id-token': 'write' });
		const steps = jobs.publish.steps.map(({ uses, run }) => run ?? uses?.split('@')[0]);
		expect(steps).toEqual([
			'actions/setup-node',
			'actions/download-artifact',
			'npm publish ./n8n-nodes-clerk-*.tgz --provenance --access public --ignore-scripts',
		]);
	});
});

test('no setting of npm answers for a person', () => {
	expect(read('.npmrc')).not.toMatch(/^\s*yes\b/m);
});
