// A real n8n with the package in it, and a workflow that starts with the Clerk Trigger and tells
// this test of each run.

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { Services } from '../../scripts/start/services.mts';
import { storeCredential } from '../../scripts/start/credential.mts';
import type { Credential, NewCredential } from '../../scripts/start/credential.mts';
import { Editor } from '../../scripts/start/editor.mts';
import { installN8n } from '../../scripts/start/n8nRuntime.mts';
import { ownerOf } from '../../scripts/start/owner.mts';
import { installPackage } from '../../scripts/start/packedPackage.mts';
import type { Deploy, Deployment } from './deployment.mts';
import { listen } from '../support/listen.mts';
import { newSecret } from './message.mts';
import type { Message } from './message.mts';
import { clerkTrigger, isListening, makeWorkflow } from './workflows.mts';
import type { TriggerNode } from './workflows.mts';

/** An execution as n8n lists it. */
export interface ListedExecution {
	id: string;
	status: string;
}

/** What the tests work with. */
export interface Stage {
	n8n: Deployment;
	editor: Editor;
	/** Both are in the credential. */
	secrets: [string, string];
	/** Puts other secrets there, also none at all. */
	setSecrets(secrets: string[]): Promise<void>;
	productionUrl: string;
	testUrl: string;
	workflowId: string;
	/** The credential with the secrets, for other workflows. */
	credential: Credential;
	/** Puts a secret into a credential of its own. */
	store(signingSecret: string): Promise<Credential>;
	/** Activates another workflow, of this trigger alone, and gives the address of its webhook. */
	activate(trigger: TriggerNode): Promise<{ url: string; workflowId: string }>;
	/** How often the workflow has run for each message, by the message's ID. */
	runs: Map<string, number>;
	/**
	 * The latest hundred executions of the workflow, or of another, the last one first; all, or those
	 * in one state.
	 */
	executions(status?: string, of?: string): Promise<ListedExecution[]>;
	/**
	 * Waits until each of these has run so often, or nothing has run for a while: what was taken in may
	 * stand in n8n's queue when all have been answered.
	 *
	 * @returns how long it waited, in milliseconds
	 */
	haveRun(messages: Message[], times?: number): Promise<number>;
	/** Waits until no more runs are reported, and gives how many there were in all. */
	settled(): Promise<number>;
	/** Kills n8n's processes of these names, or all of them, and starts them again. */
	restart(names?: string[]): Promise<void>;
}

/** After so many milliseconds without any run, what has not run is not expected to. */
const PATIENCE = 20_000;

/** Sets it in a temporary folder, which goes when the process ends. */
export async function setStage(deploy: Deploy, services: Services): Promise<Stage> {
	const home = mkdtempSync(join(tmpdir(), 'n8n-nodes-clerk-webhooks-'));
	process.on('exit', () => rmSync(home, { recursive: true, force: true }));
	const installation = await installN8n();
	await installPackage(home);

	const runs = new Map<string, number>();
	const counterUrl = await countRuns(runs);
	const n8n = await deploy(services, home, installation);
	const editor = await Editor.signIn(n8n.editorUrl, ownerOf(home));
	const secrets: [string, string] = [newSecret(), newSecret()];
	const credential = (signingSecrets: string[]): NewCredential => ({
		name: 'Webhook secrets',
		type: 'clerkWebhookApi',
		data: { signingSecret: signingSecrets.join(',\n') },
	});
	const clerkWebhookApi = await storeCredential(editor, credential(secrets));
	const events = ['user.created', 'email.created'];
	const trigger = clerkTrigger({ events }, clerkWebhookApi);
	const { workflowId, webhookPath, activate } = await makeWorkflow(editor, trigger, counterUrl);
	await activate();
	const productionUrl = `${n8n.webhookUrl}/webhook/${webhookPath}`;
	await isListening(productionUrl);

	const executions = async (status?: string, of = workflowId) => {
		const filter = JSON.stringify({ workflowId: of, ...(status && { status: [status] }) });
		const { results } = await editor.call<{ results: ListedExecution[] }>(
			'GET',
			`/executions?limit=100&filter=${encodeURIComponent(filter)}`,
		);
		return results;
	};
	const total = () => [...runs.values()].reduce((sum, count) => sum + count, 0);
	return {
		n8n,
		editor,
		secrets,
		setSecrets: async (others) => {
			await editor.call('PATCH', `/credentials/${clerkWebhookApi.id}`, credential(others));
			// For a second, the trigger goes on with what it read.
			await wait(1100);
		},
		credential: clerkWebhookApi,
		// As it is: n8n's test of the credential would say what is wrong with it.
		store: async (signingSecret) =>
			await editor.call('POST', '/credentials', credential([signingSecret])),
		activate: async (other) => {
			const made = await makeWorkflow(editor, other);
			await made.activate();
			const url = `${n8n.webhookUrl}/webhook/${made.webhookPath}`;
			await isListening(url);
			return { url, workflowId: made.workflowId };
		},
		workflowId,
		productionUrl,
		testUrl: `${n8n.editorUrl}/webhook-test/${webhookPath}`,
		runs,
		executions,
		haveRun: async (messages, times = 1) => {
			const started = Date.now();
			let [seen, since] = [total(), started];
			while (messages.some(({ id }) => (runs.get(id) ?? 0) < times)) {
				await wait(50);
				if (total() !== seen) [seen, since] = [total(), Date.now()];
				if (Date.now() - since > PATIENCE) break;
			}
			return Date.now() - started;
		},
		settled: async () => {
			for (let before = -1; before !== total();) {
				before = total();
				await wait(700);
			}
			return total();
		},
		restart: async (names = Object.keys(n8n.processes)) => {
			const processes = names.map((name) => n8n.processes[name]);
			await Promise.all(processes.map(async (one) => one.kill()));
			await Promise.all(processes.map(async (one) => one.start()));
			await isListening(productionUrl);
			// The first call may go out on a connection from before.
			await executions().catch(async () => await executions());
		},
	};
}

/** Counts the calls of the workflow's second node. */
async function countRuns(runs: Map<string, number>) {
	const server = createServer((request, response) => {
		const id = new URL(request.url ?? '', 'http://localhost').searchParams.get('id') ?? '';
		runs.set(id, (runs.get(id) ?? 0) + 1);
		response.end('{}');
	});
	return `${await listen(server)}/`;
}
