/**
 * n8n's lint reads sources, but the panel is derived and its lint would see nothing of it. So
 * this writes the built panel out as the source that nobody has to write, and lints that.
 */
import { createRequire } from 'node:module';
import { ESLint } from 'eslint';

const require = createRequire(import.meta.url);
const nodes = ['Clerk', 'ClerkTrigger'].map((name) => ({
	name,
	node: new (require(`../dist/nodes/${name}/${name}.node.js`)[name])(),
}));

/** What n8n's lint would have otherwise, and why it stays. */
const MEANT = [
	// Options end with the request settings; a test holds the alphabet before them.
	{ rule: 'node-param-collection-type-unsorted-items', text: /\| Rate Limit Wait \(Seconds\) \|/ },
	// Hash algorithms as their authors write them.
	{ rule: 'node-param-display-name-miscased', text: /name: '(MD5 \()?(bcrypt|phpass|scrypt)\b/ },
];

const quoted = (text: string) => `'${text.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

for (const { name, node } of nodes) {
	const panel = JSON.stringify(node.description, null, '\t')
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
				ruleId === `n8n-nodes-base/${rule}` && text.test(`${message}\n${lines[line - 1]}`),
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
