import { NodeHelpers } from 'n8n-workflow';
import type { INode, INodeParameters, INodeProperties, INodeTypeDescription } from 'n8n-workflow';
import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { resources } from '../../nodes/Clerk/resources';
import { ClerkPollingTrigger } from '../../nodes/ClerkPollingTrigger/ClerkPollingTrigger.node';
import { ClerkTrigger } from '../../nodes/ClerkTrigger/ClerkTrigger.node';
import { shown } from '../panel/shown';
import { openSteps } from './guards.mts';
import { isNote, overlaps } from './layout.mts';
import { examples, readme } from './read.mts';

/** The workflows of examples/: they import, fit the node as it is, and explain themselves. */

const { description } = new Clerk();
const descriptions = new Map<string, INodeTypeDescription>([
	['n8n-nodes-clerk.clerk', description],
	// As n8n makes an agent's tool of it.
	['n8n-nodes-clerk.clerkTool', { ...description, name: 'clerkTool' }],
	['n8n-nodes-clerk.clerkTrigger', new ClerkTrigger().description],
	['n8n-nodes-clerk.clerkPollingTrigger', new ClerkPollingTrigger().description],
]);

/** What is wrong with a value, as far as its property tells. */
function faults(property: INodeProperties | undefined, value: unknown, path: string): string[] {
	if (!property) return [`${path} does not exist`];
	const { type, options = [], modes = [], typeOptions } = property;
	if (typeof value === 'string' && value.startsWith('=')) return [];
	if (type === 'collection') {
		return Object.entries(value as object).flatMap(([name, entry]) =>
			faults(
				(options as INodeProperties[]).find((one) => one.name === name),
				entry,
				`${path}.${name}`,
			),
		);
	}
	if (type === 'resourceLocator') {
		const { mode } = value as { mode: string };
		return modes.some(({ name }) => name === mode) ? [] : [`${path} has no mode ${mode}`];
	}
	if (!type.toLowerCase().endsWith('options') || typeOptions?.loadOptionsMethod) return [];
	const known = options.map((option) => ('value' in option ? option.value : undefined));
	const chosen = [value].flat() as string[];
	return chosen.filter((one) => !known.includes(one)).map((one) => `${path} has no ${one}`);
}

/** The fields that a node is to return, and that its operation does not have. */
function unknownFields({ parameters }: INode): string[] {
	const { selectable = {} } = resources
		.find(({ value }) => value === parameters.resource)!
		.operations.find(({ value }) => value === parameters.operation)!.output;
	const fields = (parameters.selectedFields ?? []) as string[];
	return fields.filter((name) => !(name in selectable));
}

/** What is wrong with the parameters of a node of this package. */
function faultsOf(node: INode): string[] {
	const type = descriptions.get(node.type)!;
	const filled = NodeHelpers.getNodeParameters(
		type.properties,
		node.parameters,
		true,
		false,
		node,
		type,
	) as INodeParameters;
	const panel = shown(type.properties, filled, type.name);
	const issues = NodeHelpers.getNodeParametersIssues(
		type.properties,
		{ ...node, parameters: filled },
		type,
	);
	return [
		...Object.values(issues?.parameters ?? {}).flat(),
		...Object.entries(node.parameters).flatMap(([name, value]) =>
			faults(
				panel.find((one) => one.name === name),
				value,
				name,
			),
		),
	].map((fault) => `${node.name}: ${fault}`);
}

test('there are workflows, and README.md lists each of them', () => {
	expect(examples.length).toBeGreaterThan(10);
	const linked = [...readme.matchAll(/\]\(([\w-]+\.json)\)/g)].map(([, file]) => file);
	expect(linked.sort()).toEqual(examples.map(({ file }) => file));
});

describe.each(examples)('$file', ({ text, name, nodes, connections }) => {
	const notes = nodes.filter(isNote);
	const steps = nodes.filter((node) => !isNote(node));
	const links = Object.values(connections).flatMap((types) =>
		Object.values(types).flatMap((outputs) => outputs.flatMap((output) => output ?? [])),
	);
	const targets = links.map(({ node }) => node);

	it('names its nodes once, and connects all of them', () => {
		expect(name).toMatch(/^Clerk: /);
		const names = nodes.map((node) => node.name);
		expect(names).toEqual([...new Set(names)]);
		expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
		const connected = new Set([...Object.keys(connections), ...targets]);
		expect([...connected].sort()).toEqual(steps.map((node) => node.name).sort());
	});

	it('sets parameters that the Clerk nodes have, and all that they require', () => {
		const clerk = steps.filter(({ type }) => descriptions.has(type));
		expect(clerk.length).toBeGreaterThan(0);
		expect(clerk.flatMap(faultsOf)).toEqual([]);
		const actions = clerk.filter(({ type }) => !/trigger$/i.test(type));
		expect(actions.flatMap(unknownFields)).toEqual([]);
	});

	it('refers only to nodes that it has', () => {
		const referred = [...text.matchAll(/\$\((?:'|\\")([^'"\\]+)/g)].map(([, node]) => node);
		expect(referred.filter((node) => !steps.some((one) => one.name === node))).toEqual([]);
	});

	it('holds no credential, no pinned data and no secret', () => {
		expect(nodes.filter((node) => node.credentials)).toEqual([]);
		expect(text).not.toMatch(/"pinData"|\b(sk|pk)_(test|live)_|whsec_/);
	});

	it('needs no code in its expressions', () => {
		expect(text).not.toMatch(/=>|\?\?|\.filter\(|new Date/);
	});

	it('ends in real work, not in a node that only sets fields', () => {
		const ends = steps.filter((node) => !connections[node.name]);
		expect(ends.filter(({ type }) => /\.(set|noOp|code)$/.test(type))).toEqual([]);
	});

	it('tells a model what each value of a tool is', () => {
		const values = [...text.matchAll(/\$fromAI\(([^)]*)\)/g)].map(([, inside]) => inside);
		const bare = values.filter((inside) => !/^'\w+', '[^']{10,}', '(string|number)'/.test(inside));
		expect(bare).toEqual([]);
	});

	it('lets an agent change something only once a person has approved', () => {
		const unguarded = steps
			.filter(({ type }) => type.endsWith('.clerkTool'))
			.filter(({ parameters }) => !/^(get|count)/.test(String(parameters.operation)))
			.filter((node) =>
				(connections[node.name].ai_tool[0] ?? []).some(
					(link) => !steps.some(({ name, type }) => name === link.node && /HitlTool$/.test(type)),
				),
			);
		expect(unguarded.map((node) => node.name)).toEqual([]);
	});

	it('runs nothing for callers whom nobody has checked', () => {
		expect(openSteps({ nodes, connections })).toEqual([]);
	});

	it('explains what to set up, with the credential, the events and publishing', () => {
		const [about] = notes.map(({ parameters }) => String(parameters.content));
		expect(about).toMatch(/^## /);
		expect(about).toContain('**Set up**');
		expect(about).toMatch(/your \*Clerk API\* credential|the \*Clerk Webhook API\* credential/);
		const starts = steps.filter(({ type }) => /trigger$|\.webhook$/i.test(type));
		const runsByItself = starts.some(({ type }) => !type.endsWith('.manualTrigger'));
		expect(about.includes('Publish the workflow.')).toBe(runsByItself);
		for (const { type, parameters } of starts) {
			if (!type.endsWith('.clerkTrigger')) continue;
			for (const event of parameters.events as string[]) expect(about).toContain(`\`${event}\``);
		}
	});

	it('names only its own nodes in the notes', () => {
		const words = notes.flatMap(({ parameters }) => [
			...String(parameters.content).matchAll(/ \*([A-Z][^*]+)\*(?= |,|\.|:)/g),
		]);
		const allowed = ['Clerk API', 'Clerk Webhook API', 'Save'];
		const tables = nodes.flatMap(({ parameters }) => (parameters.tableName as string) ?? []);
		const known = [...steps.map((node) => node.name), ...allowed, ...tables];
		const unknown = words
			.map(([, word]) => word.split(' → ')[0])
			.filter((word) => !known.includes(word));
		expect(unknown).toEqual([]);
	});

	it('leaves every node and note in sight', () => {
		expect(overlaps(nodes)).toEqual([]);
	});
});

describe('What anyone can run', () => {
	const of = (name: string) => {
		const { nodes, connections } = examples.find(({ file }) => file === `${name}.json`)!;
		return structuredClone({ nodes, connections });
	};

	it.each([
		['import-users-from-csv', 'Upload form'],
		['onboard-sso', 'Onboarding form'],
		['support-agent', 'When chat message received'],
		['clerk-mcp-server', 'Clerk (read-only)'],
	])('is %s if its start asks for nothing', (name, entry) => {
		const example = of(name);
		const { parameters } = example.nodes.find((node) => node.name === entry)!;
		delete parameters.authentication;
		expect(openSteps(example)).toEqual([entry]);
		parameters.authentication = 'none';
		expect(openSteps(example)).toEqual([entry]);
	});

	it('is what comes right after an open webhook', () => {
		const example = of('require-sign-in');
		example.connections.Webhook.main = [[{ node: 'Get the user', type: 'main', index: 0 }]];
		expect(openSteps(example)).toEqual(['Get the user']);
	});

	it('is what comes after a check that nothing follows from', () => {
		const example = of('require-sign-in');
		example.connections['Verify the caller'].main = [
			[{ node: 'Get the user', type: 'main', index: 0 }],
		];
		expect(openSteps(example)).toEqual(['Get the user']);
	});

	it('is what comes for those who were refused', () => {
		const example = of('require-sign-in');
		const [allowed, refused] = example.connections['Signed in?'].main;
		example.connections['Signed in?'].main = [refused, allowed];
		expect(openSteps(example)).toEqual(['Get the user']);
	});

	it('is a start that nobody has thought about', () => {
		const example = of('look-around');
		const start = example.nodes.find(({ type }) => type.endsWith('.manualTrigger'))!;
		start.type = 'n8n-nodes-base.newTrigger';
		expect(openSteps(example)).toEqual([start.name]);
	});
});
