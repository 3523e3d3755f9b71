// `npm start`, from the moment the project's own packages are there.

import { join } from 'node:path';

import { stopLeftovers } from '../install/leftovers.mjs';
import { explain } from '../install/trouble.mjs';
import { runtimeFolder } from '../places.mjs';
import { Background } from './background.mts';
import { storeCredential } from './credential.mts';
import { Editor } from './editor.mts';
import { importExamples } from './examples.mts';
import type { Workflow } from './examples.mts';
import { startN8n } from './n8n.mts';
import { installN8n } from './n8nRuntime.mts';
import { readOptions } from './options.mjs';
import { ownerOf } from './owner.mts';
import { installCommunityNode, packPackage } from './packedPackage.mts';
import { choosePort } from './ports.mts';
import { resultRows, table } from './result.mts';
import { canRun, runWorkflow } from './run.mts';
import { startSandbox } from './sandbox.mts';
import { connect, newSigningSecret, runsSince } from './webhooks.mts';

const options = readOptions(process.argv.slice(2), process.env);
const home = join(runtimeFolder, 'home');
const logs = join(runtimeFolder, 'logs');

const background = new Background();
let isOpen = false;
background.stopOnSignals(() => (isOpen ? 0 : 130));

try {
	const succeeded = await Promise.race([demonstrate(), background.broken]);
	if (!options.once) {
		isOpen = true;
		await background.broken;
	}
	await background.stop();
	process.exit(succeeded ? 0 : 1);
} catch (error) {
	if (!background.isStopping) explain(error);
	await background.stop();
	process.exit(1);
}

/** Brings everything up and runs the example. */
async function demonstrate(): Promise<boolean> {
	await stopLeftovers();
	// Before the long part: nobody wants to learn after five minutes that a port is taken.
	const port = await choosePort(options.port, { name: 'n8n', option: '--port' });
	const sandboxPort = options.clerk
		? 0
		: await choosePort(options.sandboxPort, { name: 'the sandbox', option: '--sandbox-port' });

	const installation = await installN8n();
	const packed = await packPackage(home);
	say('Package', `${packed.name} ${packed.version}, ${packed.files} files, ${inKb(packed.size)}`);
	await installCommunityNode(packed, home);

	const sandboxLog = join(logs, 'sandbox.log');
	const clerk =
		options.clerk ?? (await startSandbox({ port: sandboxPort, log: sandboxLog }, background.add));
	say(options.clerk ? 'Clerk' : 'Sandbox', clerk.apiUrl);

	const url = await startN8n(
		{ installation, home, port, log: join(logs, 'n8n.log') },
		background.add,
	);
	say('n8n', url);

	const owner = ownerOf(home);
	const editor = await Editor.signIn(url, owner);
	const name = options.clerk ? 'Clerk (my instance)' : 'Clerk (sandbox)';
	const clerkApi = await storeCredential(editor, { name, type: 'clerkApi', data: clerk });
	// A real instance would have to reach this machine: its webhooks are for a person to set up.
	const signingSecret = options.clerk ? undefined : newSigningSecret();
	const clerkWebhookApi =
		signingSecret &&
		(await storeCredential(editor, {
			name: 'Clerk webhooks (sandbox)',
			type: 'clerkWebhookApi',
			data: { signingSecret },
		}));
	const names = [clerkApi, clerkWebhookApi].flatMap((one) => (one ? [`"${one.name}"`] : []));
	say('Credentials', `${names.join(', ')}: accepted`);

	// A workflow that writes is not even brought near a real instance, unless asked for.
	const readOnly = options.clerk !== undefined && !options.write;
	const example = readOnly ? 'look-around' : 'all-eleven-operations';
	const { imported, kept } = await importExamples(
		editor,
		{ clerkApi, ...(clerkWebhookApi && { clerkWebhookApi }) },
		home,
		readOnly ? [example] : undefined,
	);
	say(
		'Workflows',
		Object.values(imported)
			.map((one) => `"${one.name}"`)
			.join('\n              '),
	);
	kept.forEach((one) => say('', `"${one}" was changed by you and stays; a fresh one is beside it`));

	const listening: Workflow[] = [];
	for (const one of signingSecret ? Object.values(imported) : []) {
		if (await connect(editor, one, clerk, signingSecret ?? '')) listening.push(one);
	}

	const started = new Date();
	const workflow = imported[example];
	const execution = await runWorkflow(editor, workflow);
	const rows = resultRows(workflow, execution, readOnly);
	console.log(`\nThe workflow "${workflow.name}" ran in n8n:\n\n${table(rows)}\n`);
	if (execution.error) console.log(`It ended with: ${execution.error.message}\n`);
	const startedOthers = await seeTriggers(editor, listening, started);
	const results = rows.map(({ result }) => result);
	// The others are only run where nothing real can come to harm.
	const others = options.clerk
		? []
		: Object.values(imported).filter((one) => one !== workflow && canRun(one));
	for (const other of others) results.push(...(await runOther(editor, other)));
	const succeeded = summary(results) && startedOthers;

	if (!options.once) {
		console.log(`
The editor is open: ${url}/workflow/${workflow.id}
  E-mail    ${owner.email}
  Password  ${owner.password}
Ctrl-C stops everything.`);
	}
	return succeeded && execution.status === 'success';
}

/** Runs one more example, and says in a line what came of it. */
async function runOther(editor: Editor, workflow: Workflow) {
	const execution = await runWorkflow(editor, workflow);
	// Whether there is something for its last steps depends on what the ones before have found.
	const rows = resultRows(workflow, execution, true);
	const wrong = rows.find(({ result }) => result === 'failed' || result === 'did not run');
	const ran = rows.filter(({ result }) => result === 'ok').length;
	const what = wrong
		? `${wrong.operation}: ${wrong.what || wrong.result}`
		: `${ran} Clerk ${ran === 1 ? 'step' : 'steps'}`;
	console.log(`  ${wrong ? 'failed' : 'ok'}  "${workflow.name}", ${what}`);
	return rows.map(({ result }) => result);
}

/** Tells which workflows were started by their triggers, by what the example did in the sandbox. */
async function seeTriggers(editor: Editor, workflows: Workflow[], since: Date): Promise<boolean> {
	if (workflows.length === 0) return true;
	console.log('What it did started these workflows, by webhook, through their Clerk Trigger:\n');
	const widest = Math.max(...workflows.map(({ name }) => name.length));
	let all = true;
	for (const workflow of workflows) {
		const runs = await runsSince(editor, workflow, since);
		const good = runs.filter((status) => status === 'success').length;
		const words = `${runs.length} ${runs.length === 1 ? 'run' : 'runs'}, ${good} succeeded`;
		console.log(`  ${workflow.name.padEnd(widest)}  ${words}`);
		all &&= runs.length > 0 && good === runs.length;
	}
	console.log();
	return all;
}

function summary(results: string[]) {
	const count = (...which: string[]) => results.filter((result) => which.includes(result)).length;
	const failed = count('failed', 'did not run');
	const idle = count('nothing to read');
	console.log(
		`Operations: ${count('ok')} passed, ${failed} failed${idle ? `, ${idle} had nothing to read` : ''}`,
	);
	return failed === 0;
}

function say(what: string, words: string) {
	console.log(`  ${what.padEnd(11)} ${words}`);
}

function inKb(bytes: number) {
	return `${Math.round(bytes / 1000)} kB packed`;
}
