// `npm start`, when the project's packages are there.

import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

import getPort from 'get-port';

import { startSandbox } from '../../sandbox/start.mts';
import { takeSnapshot } from '../../sandbox/store/snapshot.mts';
import { takeLock } from '../lock.mjs';
import { runtimeFolder } from '../paths.mjs';
import { explain, UserError } from '../userError.mjs';
import { callAll } from './callers.mts';
import { saveCredential, storeCredential } from './credential.mts';
import { Editor } from './editor.mts';
import { importExamples, mcpUrl, publish } from './examples.mts';
import type { Workflow } from './examples.mts';
import { startN8n } from './n8n.mts';
import { installN8n } from './n8nRuntime.mts';
import { readOptions, usage } from './options.mts';
import { ownerOf } from './owner.mts';
import { installPackage } from './packedPackage.mts';
import { isFailure, printTable, resultRows, summary, titleOf } from './result.mts';
import type { Row } from './result.mts';
import { canRun, runsSince, runWorkflow } from './run.mts';
import { Services } from './services.mts';
import { connect, isTriggered, pinSample } from './webhooks.mts';

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
	takeLock(
		lock,
		'npm start is already running here',
		"Its window shows the editor's address. Ctrl-C there stops it.",
	);
	process.once('exit', () => rmSync(lock));
	// Before the long part: a taken port should not turn out after five minutes.
	const port = await choosePort(options.port, '--port');
	const sandboxPort = options.clerk ? 0 : await choosePort(options.sandboxPort, '--sandbox-port');

	const installation = await installN8n();
	const packed = await installPackage(home);
	say('Package', `${packed.name} ${packed.version}, ${packed.files.length} files`);
	const sandbox = options.clerk
		? undefined
		: await startSandbox({ port: sandboxPort, rateLimit: 'production' });
	const { apiUrl, secretKey } = (options.clerk ?? sandbox)!;
	say(sandbox ? 'Sandbox' : 'Clerk', apiUrl);
	const log = join(runtimeFolder, 'logs/n8n.log');
	const url = await startN8n({ installation, home, port, log }, services.add);
	say('n8n', url);

	const owner = ownerOf(home);
	const editor = await Editor.signIn(url, owner);
	const clerkApi = await storeCredential(editor, {
		name: sandbox ? 'Clerk (sandbox)' : 'Clerk (my instance)',
		type: 'clerkApi',
		data: { apiUrl, secretKey },
	});
	say('Credential', `${clerkApi.name}: accepted`);

	// A workflow that writes is not even imported next to a real key, unless asked for.
	const readsOnly = !sandbox && !options.write;
	const example = readsOnly ? 'look-around' : 'tour';
	const signingSecret = `whsec_${randomBytes(24).toString('base64')}`;
	const token = randomBytes(24).toString('base64url');
	const ofSandbox = sandbox && {
		clerkWebhookApi: await storeCredential(editor, {
			name: 'Clerk webhooks (sandbox)',
			type: 'clerkWebhookApi',
			data: { signingSecret },
		}),
		httpBearerAuth: await saveCredential(editor, {
			name: 'Bearer token of the MCP server',
			type: 'httpBearerAuth',
			data: { token },
		}),
	};
	const credentials = { clerkApi, ...ofSandbox };
	const only = readsOnly ? [example] : undefined;
	const { imported, kept } = await importExamples(editor, credentials, home, only);
	const { [example]: workflow, ...others } = imported;
	say('Workflows', String(Object.keys(imported).length));
	for (const one of kept) say('', `"${one}" stays as you changed it; a new one is beside it`);

	const reset = sandbox && takeSnapshot(sandbox.store);
	const otherRows = sandbox ? await runByHand(editor, Object.values(others)) : [];
	// The tour's changes then send webhooks.
	const connected = new Date();
	const triggered = sandbox ? Object.values(others).filter(isTriggered) : [];
	for (const one of triggered) {
		await connect(editor, one, sandbox!, signingSecret);
		await pinSample(editor, one, sandbox!);
	}
	const execution = await runWorkflow(editor, workflow);
	const rows = resultRows(workflow, execution, readsOnly);
	printTable(`The workflow "${workflow.name}" ran in n8n:`, rows);
	if (execution.error) console.log(`It ended with: ${execution.error.message}`);
	for (const one of triggered) otherRows.push(await seeTriggered(editor, one, connected));
	if (sandbox) otherRows.push(...(await callAll(editor, others, sandbox)));
	if (otherRows.length > 0) printTable('The other workflows:', otherRows);
	reset?.();

	const failed = [...rows, ...otherRows].filter(isFailure).length;
	const idle = rows.filter(({ result }) => result === 'nothing to do').length;
	const passed = rows.length + otherRows.length - failed - idle;
	console.log(`${passed} passed, ${failed} failed${idle ? `, ${idle} had nothing to do` : ''}`);
	if (!options.once) {
		console.log(`\nThe editor is open: ${url}/workflow/${workflow.id}`);
		console.log(`  Email     ${owner.email}\n  Password  ${owner.password}`);
		if (sandbox) {
			await publish(editor, others['clerk-mcp-server']);
			console.log(`An MCP server: ${mcpUrl(editor, others['clerk-mcp-server'])}`);
			console.log(`  Bearer token  ${token}`);
			console.log('The sandbox is as it was: you can run every workflow by hand.');
		}
		console.log('Ctrl-C stops everything.');
	}
	return execution.status === 'success' && failed === 0;
}

async function choosePort(wanted: number, option: string) {
	const port = await getPort({ port: wanted });
	if (wanted === 0 || port === wanted) return port;
	throw new UserError(
		`Port ${wanted} is taken by another program.`,
		`Choose another: npm start -- ${option} ${wanted + 1} (0 takes any free one).`,
	);
}

/** Runs the workflows that do not need an event. */
async function runByHand(editor: Editor, workflows: Workflow[]): Promise<Row[]> {
	const rows: Row[] = [];
	for (const workflow of workflows.filter(canRun)) {
		const execution = await runWorkflow(editor, workflow);
		// Whether there is something for its last steps depends on what the ones before have found.
		rows.push(summary(workflow, execution, resultRows(workflow, execution, true)));
	}
	return rows;
}

/** How the workflow's trigger has worked since then. */
async function seeTriggered(editor: Editor, workflow: Workflow, since: Date): Promise<Row> {
	const runs = await runsSince(editor, workflow, since);
	const good = runs.filter(({ status }) => status === 'success').length;
	const result = good > 0 && good === runs.length ? 'ok' : 'failed';
	return { name: `${titleOf(workflow)} (webhook)`, result, what: `${good} of ${runs.length} runs` };
}

function say(what: string, words: string) {
	console.log(`  ${what.padEnd(11)} ${words}`);
}
