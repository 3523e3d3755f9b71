/**
 * n8n's lint reads sources, but the panel is derived and its lint would see nothing of it. So
 * this writes the built panel out as the source that nobody has to write, and lints that.
 */
import { createRequire } from 'node:module';
import { ESLint } from 'eslint';
import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/**
 * Lists in the order of use, because n8n's node panel shows actions and triggers in their order and
 * has no search for those of one node. n8n's lint wants every list sorted by name, so it sees these
 * sorted; its other rules still apply to their entries.
 */
const BY_USE = ['resource', 'operation', 'events', 'event'];

const require = createRequire(import.meta.url);
const nodes = ['Clerk', 'ClerkTrigger', 'ClerkPollingTrigger'].map((name) => ({
	name,
	node: new (require(`../dist/nodes/${name}/${name}.node.js`)[name])(),
}));

/** What n8n's lint would have otherwise, and why it stays. */
const MEANT = [
	// Options end with the request settings; a test holds the alphabet before them.
	{ rule: 'node-param-collection-type-unsorted-items', text: /\| Rate Limit Wait \(Seconds\) \|/ },
	// Hash algorithms as their authors write them.
	{ rule: 'node-param-display-name-miscased', text: /name: '(MD5 \()?(bcrypt|phpass|scrypt)\b/ },
	// An address, and no token.
	{ rule: 'node-param-type-options-password-missing', text: /name: 'tokenUrl'/ },
	// An attribute's name and key come before where it is found.
	{ rule: 'node-param-fixed-collection-type-unsorted-items', text: /Directory Path \| Key/ },
];

const quoted = (text: string) => `'${text.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

for (const { name, node } of nodes) {
	const { properties } = node.description;
	const description = { ...node.description, properties: properties.map(forLint) };
	const panel = JSON.stringify(description, null, '\t')
		.replaceAll(/"([a-zA-Z_]+)":/g, '$1:')
		.replaceAll(/"((?:[^"\\]|\\.)*)"/g, (_, text) => quoted(text));

	const [{ messages }] = await new ESLint().lintText(
		`export class ${name} implements INodeType { description = ${panel} }`,
		{ filePath: `nodes/${name}/${name}.node.ts` },
	);
	const lines = panel.split('\n');
	const isMeant = ({ ruleId, message, line }: (typeof messages)[number]) =>
		MEANT.some(
			({ rule, text }) =>
				ruleId === `n8n-nodes-base/${rule}` &&
				text.test([message, ...lines.slice(line - 2, line)].join('\n')),
		);
	const found = messages
		.filter(({ ruleId }) => ruleId?.startsWith('n8n-nodes-base/'))
		.filter((message) => !isMeant(message));
	for (const { message, ruleId, line } of found) {
		console.error(`The panel of ${name}: ${message} (${ruleId})\n    ${lines[line - 1].trim()}`);
	}
	if (messages.some(({ fatal }) => fatal)) throw new Error('The panel could not be linted');
	if (found.length > 0) process.exitCode = 1;
}

/** The property as its author means it, in a form that n8n's lint takes. */
function forLint(property: INodeProperties): INodeProperties {
	if (!BY_USE.includes(property.name)) return property;
	const options = (property.options as INodePropertyOptions[]).map((option) =>
		option.action ? { ...option, action: withoutMarks(option.action) } : option,
	);
	return { ...property, options: options.toSorted((a, b) => a.name.localeCompare(b.name)) };
}

/**
 * An action without what n8n's lint would spoil: it wants "a user s passkey", "sign in token" and
 * "redirect urls". The rest of it is held to sentence case.
 */
function withoutMarks(action: string): string {
	return action
		.replaceAll("'s ", ' ')
		.replaceAll('-', ' ')
		.replaceAll(/\b(OAuth|Protect|URLs|Web3)\b/g, (word) => word.toLowerCase());
}
