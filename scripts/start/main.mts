// `npm start`, when the project's packages are there.

import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

import getPort from 'get-port';

import { startSandbox } from '../../sandbox/start.mts';
import { takeLock } from '../lock.mjs';
import { runtimeFolder } from '../paths.mjs';
import { explain, UserError } from '../userError.mjs';
import { storeCredential } from './credential.mts';
import { Editor } from './editor.mts';
import { importExamples } from './examples.mts';
import type { Workflow } from './examples.mts';
import { startN8n } from './n8n.mts';
import { installN8n } from './n8nRuntime.mts';
import { readOptions, usage } from './options.mts';
import { ownerOf } from './owner.mts';
import { installCommunityNode, packPackage } from './packedPackage.mts';
import { isFailure, resultRows, table } from './result.mts';
import type { Row } from './result.mts';
import { canRun, runsSince, runWorkflow } from './run.mts';
import { Services } from './services.mts';
import { connect } from './webhooks.mts';

const home = join(runtimeFolder, 'home');
const services = new Services();
let isOpen = false;
services.stopOnSignals(() => (isOpen ? 0 : 130));

try {
	const options = readOptions(process.argv.slice(2), process.env);
	if (options.help) console.log(usage);
	else {
		const succeeded = await Promise.race([start(options), services.broken]);
		isOpen = !options.once;
		if (isOpen) await services.broken;
		process.exitCode = succeeded ? 0 : 1;
	}
} catch (error) {
	if (!services.isStopping) explain(error);
	process.exitCode = 1;
}
await services.stop();
process.exit();

/** Starts everything, runs the examples, and tells whether all succeeded. */
async function start(options: ReturnType<typeof readOptions>): Promise<boolean> {
	const lock = join(runtimeFolder, 'start.lock');
	const { holder } = takeLock(lock);
	if (holder !== undefined) {
		throw new UserError(
			`npm start is already running here (process ${holder}).`,
			"Its window shows the editor's address. Ctrl-C there stops it.",
		);
	}
	process.once('exit', () => rmSync(lock));
	// Before the long part: a taken port should not turn out after five minutes.
	const port = await choosePort(options.port, '--port');
	const sandboxPort = options.clerk ? 0 : await choosePort(options.sandboxPort, '--sandbox-port');

	const installation = await installN8n();
	const packed = await packPackage(home);
	await installCommunityNode(packed, home);
	say('Package', `${packed.name} ${packed.version}, ${packed.files.length} files`);

	const clerk =
		options.clerk ?? (await startSandbox({ port: sandboxPort, rateLimit: 'production' }));
	say(options.clerk ? 'Clerk' : 'Sandbox', clerk.apiUrl);
	const log = join(runtimeFolder, 'logs/n8n.log');
	const url = await startN8n({ installation, home, port, log }, services.add);
	say('n8n', url);

	const owner = ownerOf(home);
	const editor = await Editor.signIn(url, owner);
	const clerkApi = await storeCredential(editor, {
		name: options.clerk ? 'Clerk (my instance)' : 'Clerk (sandbox)',
		type: 'clerkApi',
		data: { apiUrl: clerk.apiUrl, secretKey: clerk.secretKey },
	});
	say('Credential', `${clerkApi.name}: accepted`);
	// A real instance would have to reach this machine: its webhooks are for a person to set up.
	const signingSecret = options.clerk ? '' : `whsec_${randomBytes(24).toString('base64')}`;
	const clerkWebhookApi = signingSecret
		? await storeCredential(editor, {
				name: 'Clerk webhooks (sandbox)',
				type: 'clerkWebhookApi',
				data: { signingSecret },
			})
		: undefined;

	// A workflow that writes is not even imported next to a real key, unless asked for.
	const readOnly = options.clerk !== undefined && !options.write;
	const example = readOnly ? 'look-around' : 'all-eleven-operations';
	const { imported, kept } = await importExamples(
		editor,
		{ clerkApi, clerkWebhookApi },
		home,
		readOnly ? [example] : undefined,
	);
	const workflows = Object.values(imported);
	say('Workflows', String(workflows.length));
	for (const one of kept) say('', `"${one}" stays as you changed it; a new one is beside it`);
	const listening: Workflow[] = [];
	for (const one of signingSecret ? workflows : []) {
		if (await connect(editor, one, clerk, signingSecret)) listening.push(one);
	}

	const started = new Date();
	const workflow = imported[example];
	const execution = await runWorkflow(editor, workflow);
	const rows = resultRows(workflow, execution, readOnly);
	console.log(`\nThe workflow "${workflow.name}" ran in n8n:\n${table('Operation', rows)}`);
	if (execution.error) console.log(`It ended with: ${execution.error.message}\n`);

	const others: Row[] = [];
	for (const other of listening) others.push(await seeTriggered(editor, other, started));
	// Those that start by hand only run where no real data can be harmed.
	for (const other of options.clerk ? [] : workflows.filter(canRun)) {
		if (other === workflow) continue;
		// Whether there is something for its last steps depends on what the ones before have found.
		const itsRows = resultRows(other, await runWorkflow(editor, other), true);
		rows.push(...itsRows);
		others.push(outcome(other, itsRows));
	}
	if (others.length > 0) console.log(`The other workflows:\n${table('Workflow', others)}`);
	const failed = rows.filter(isFailure).length;
	const idle = rows.filter(({ result }) => result === 'nothing to read').length;
	const passed = `Operations: ${rows.length - failed - idle} passed, ${failed} failed`;
	console.log(idle ? `${passed}, ${idle} had nothing to read` : passed);

	if (!options.once) {
		console.log(`\nThe editor is open: ${url}/workflow/${workflow.id}`);
		console.log(`  Email     ${owner.email}\n  Password  ${owner.password}`);
		console.log('Ctrl-C stops everything.');
	}
	return execution.status === 'success' && ![...rows, ...others].some(isFailure);
}

async function choosePort(wanted: number, option: string) {
	const port = await getPort({ port: wanted });
	if (wanted === 0 || port === wanted) return port;
	throw new UserError(
		`Port ${wanted} is taken by another program.`,
		`Choose another: npm start -- ${option} ${wanted + 1} (0 takes any free one).`,
	);
}

/** How the workflow's trigger has worked: the first example's changes send webhooks. */
async function seeTriggered(editor: Editor, workflow: Workflow, since: Date): Promise<Row> {
	const runs = await runsSince(editor, workflow, since);
	const good = runs.filter((status) => status === 'success').length;
	const result = good > 0 && good === runs.length ? 'ok' : 'failed';
	return { name: workflow.name, result, what: `${good} of ${runs.length} runs by webhook` };
}

/** Several Clerk nodes in one row. */
function outcome({ name }: Workflow, rows: Row[]): Row {
	const wrong = rows.find(isFailure);
	if (wrong) return { name, result: 'failed', what: `${wrong.name}: ${wrong.what}` };
	return { name, result: 'ok', what: `${rows.filter(({ ms }) => ms !== undefined).length} steps` };
}

function say(what: string, words: string) {
	console.log(`  ${what.padEnd(11)} ${words}`);
}
