// `npm start`, when the project's packages are there.

import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { startSandbox } from '../../sandbox/start.mts';
import { takeLock } from '../lock.mjs';
import { runtimeFolder } from '../paths.mjs';
import { Editor } from './editor.mts';
import { importExamples, mcpUrl } from './examples.mts';
import { installN8n } from './installN8n.mts';
import { startN8n } from './n8n.mts';
import { freePort, readOptions, usage } from './options.mts';
import { ownerOf } from './owner.mts';
import { runCommand } from './programs.mts';
import { publish } from './run.mts';
import { tryAll, tryOne } from './tryExamples.mts';

const home = join(runtimeFolder, 'home');

await runCommand(async () => {
	const options = readOptions(process.argv.slice(2), process.env);
	if (!options.help) return await start(options);
	console.log(usage);
	return true;
});

/** Starts everything, runs the examples, and tells whether all succeeded. */
async function start(options: ReturnType<typeof readOptions>): Promise<boolean> {
	takeLock(
		join(runtimeFolder, 'start.lock'),
		'npm start is already running here',
		"Its window shows the editor's address. Ctrl-C there stops it.",
	);
	// Before the long part: a taken port should not turn out after five minutes.
	const port = await freePort('--port', options.port);
	const sandbox = options.clerk
		? undefined
		: await startSandbox({
				port: await freePort('--sandbox-port', options['sandbox-port']),
				rateLimit: 'production',
			});

	// n8n unpacks its editor there at every start, and tools that go through the project, like the
	// lint, would read it.
	process.once('exit', () => rmSync(join(home, '.cache'), { recursive: true, force: true }));
	const packed = await installN8n(home);
	say('Package', `${packed.name} ${packed.version}`);
	const { apiUrl, secretKey } = (options.clerk ?? sandbox)!;
	say(sandbox ? 'Sandbox' : 'Clerk', apiUrl);
	await startN8n({ home, port, log: join(runtimeFolder, 'logs/n8n.log') });
	const url = `http://127.0.0.1:${port}`;
	say('n8n', url);

	const editor = await Editor.signIn(url, home);
	const name = sandbox ? 'Clerk (sandbox)' : 'Clerk (my instance)';
	const clerkApi = await editor.storeClerkKey(name, { apiUrl, secretKey });
	say('Credential', `${name}: accepted`);

	// A workflow that writes is not even imported next to a real key, unless asked for.
	const readsOnly = !sandbox && !options.write;
	const example = readsOnly ? 'look-around' : 'tour';
	const signingSecret = `whsec_${randomBytes(24).toString('base64')}`;
	const token = randomBytes(24).toString('base64url');
	const formPassword = { user: 'forms', password: randomBytes(24).toString('base64url') };
	const store = async (type: string, called: string, data: object) =>
		sandbox && (await editor.storeCredential(type, called, data));
	const credentials = {
		clerkApi,
		clerkWebhookApi: await store('clerkWebhookApi', 'Clerk webhooks (sandbox)', { signingSecret }),
		httpBasicAuth: await store('httpBasicAuth', 'Password of the forms', formPassword),
		httpBearerAuth: await store('httpBearerAuth', 'Bearer token of the MCP server', { token }),
	};
	const only = readsOnly ? [example] : undefined;
	const { imported, kept } = await importExamples(editor, credentials, home, only, example);
	say('Workflows', String(Object.keys(imported).length));
	for (const [key, one] of Object.entries(kept)) {
		const also = imported[key] ? '; a new one is beside it' : ' and is not run';
		say('', `"${one.name}" stays as you changed it${also}`);
	}

	const workflow = imported[example];
	const rows = sandbox
		? await tryAll(editor, imported, sandbox, { signingSecret, formPassword })
		: await tryOne(editor, workflow, readsOnly);
	const [passed, failed, idle] = ['ok', 'failed', 'nothing to do'].map(
		(result) => rows.filter((row) => row.result === result).length,
	);
	console.log(`${passed} passed, ${failed} failed${idle ? `, ${idle} had nothing to do` : ''}`);
	if (options.once) return failed === 0;

	const owner = ownerOf(home);
	console.log(`\nThe editor is open: ${url}/workflow/${workflow.id}`);
	console.log(`  Email     ${owner.email}\n  Password  ${owner.password}`);
	const mcpServer = imported['clerk-mcp-server'];
	if (sandbox && mcpServer) {
		await publish(editor, mcpServer);
		console.log(`An MCP server: ${mcpUrl(editor, mcpServer)}\n  Bearer token  ${token}`);
	}
	if (sandbox) {
		console.log(
			`The forms\n  User      ${formPassword.user}\n  Password  ${formPassword.password}`,
		);
		console.log('The sandbox is as it was: you can run every workflow by hand.');
	}
	console.log('Ctrl-C stops everything.');
	process.exitCode = 0;
	return await new Promise(() => {});
}

function say(what: string, words: string) {
	console.log(`  ${what.padEnd(11)} ${words}`);
}
