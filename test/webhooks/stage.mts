// A real n8n with the package in it, and a workflow that starts with the Clerk Trigger and tells
// this test of each run.

import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import type { Credential } from '../../scripts/start/editor.mts';
import { Editor } from '../../scripts/start/editor.mts';
import { listExecutions } from '../../scripts/start/run.mts';
import type { ListedExecution } from '../../scripts/start/run.mts';
import type { Deploy, Deployment } from './deployment.mts';
import { countRuns } from '../support/countRuns.mts';
import { newHome } from '../support/endToEnd.mts';
import { newSecret } from './message.mts';
import type { Message } from './message.mts';
import { clerkTrigger, isListening, makeWorkflow } from './workflows.mts';
import type { TriggerNode } from './workflows.mts';

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
export async function setStage(deploy: Deploy): Promise<Stage> {
	const home = await newHome('webhooks');
	const runs = new Map<string, number>();
	const counterUrl = await countRuns(runs);
	const n8n = await deploy(home);
	const editor = await Editor.signIn(n8n.editorUrl, home);
	const secrets: [string, string] = [newSecret(), newSecret()];
	const store = async (name: string, signingSecret: string) =>
		await editor.storeCredential('clerkWebhookApi', name, { signingSecret });
	const setSecrets = async (all: string[]) => await store('Webhook secrets', all.join(',\n'));
	const clerkWebhookApi = await setSecrets(secrets);
	const events = ['user.created', 'email.created'];
	const trigger = clerkTrigger({ events }, clerkWebhookApi);
	const { workflowId, webhookPath, activate } = await makeWorkflow(editor, trigger, counterUrl);
	await activate();
	const productionUrl = `${n8n.webhookUrl}/webhook/${webhookPath}`;
	await isListening(productionUrl);

	const executions = async (status?: string, of = workflowId) =>
		await listExecutions(editor, of, status);
	const total = () => [...runs.values()].reduce((sum, count) => sum + count, 0);
	return {
		n8n,
		editor,
		secrets,
		setSecrets: async (others) => {
			await setSecrets(others);
			// For a second, the trigger goes on with what it read.
			await wait(1100);
		},
		credential: clerkWebhookApi,
		store: async (signingSecret) => await store(randomUUID(), signingSecret),
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
