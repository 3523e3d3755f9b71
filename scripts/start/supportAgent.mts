// The example that is an AI agent, used as a person uses it in n8n's chat. A stand-in for a language
// model decides which tools to call; n8n, the approval and the tools are real.

import { randomUUID } from 'node:crypto';

import type { RunningSandbox } from '../../sandbox/start.mts';
import { followChat } from './chat.mts';
import type { Editor } from './editor.mts';
import { agentNodeTypes } from './examples.mts';
import type { Workflow } from './examples.mts';
import { titleOf } from './result.mts';
import type { Row } from './result.mts';
import { readExecution, startWorkflow, until } from './run.mts';
import type { Execution } from './run.mts';
import type { ScriptedModel } from './scriptedModel.mts';

const READ = 'Find users';
const WRITE = 'Sign out everywhere';
const patienceMs = 60_000;

/**
 * Asks the agent to sign a user out. It finds the user, and has to ask for an approval before it
 * signs them out.
 */
export async function useSupportAgent(
	editor: Editor,
	workflow: Workflow,
	sandbox: RunningSandbox,
	model: ScriptedModel,
): Promise<Row> {
	const name = `${titleOf(workflow)} (chat)`;
	try {
		return { name, result: 'ok', what: await signOut(editor, workflow, sandbox, model) };
	} catch (error) {
		return { name, result: 'failed', what: (error as Error).message };
	}
}

/** @returns what was seen */
async function signOut(
	editor: Editor,
	workflow: Workflow,
	sandbox: RunningSandbox,
	model: ScriptedModel,
): Promise<string> {
	const { id, email } = await someoneSignedIn(sandbox);
	const chatInput = `Please sign ${email} out everywhere.`;
	model.conversations.set(chatInput, {
		calls: [
			{ tool: toolName(READ), args: { query: email } },
			// What is behind a human review takes its parameters apart from those of the review.
			{ tool: toolName(WRITE), args: { toolParameters: { email }, hitlParameters: {} } },
		],
		offered: [],
		results: [],
		received: '',
	});

	const trigger = workflow.nodes.find(({ type }) => type === agentNodeTypes.chat)!;
	const sessionId = randomUUID();
	const message = { sessionId, action: 'sendMessage', chatInput };
	const executionId = await startWorkflow(editor, workflow, trigger.name, message);
	const { status, error, resumeToken } = await pause(editor, executionId);
	if (status !== 'waiting') throw new Error(error?.message ?? `It ended: ${status}`);
	if ((await liveSessions(sandbox, id)) === 0) throw new Error('It acted before the approval.');

	const said = await followChat(editor, { sessionId, executionId, token: resumeToken ?? '' });
	const question = said.find(({ isQuestion }) => isQuestion)?.text ?? '';
	if (!question.includes(email)) throw new Error(`The approval does not say who: ${question}`);
	const end = await pause(editor, executionId);
	if (end.status !== 'success') throw new Error(end.error?.message ?? `It ended: ${end.status}`);
	const left = await liveSessions(sandbox, id);
	if (left > 0) throw new Error(`After the approval, the user has ${left} sessions.`);
	return `${READ}; ${WRITE}, once approved`;
}

/** n8n names tools after their nodes. */
const toolName = (node: string): string => node.replaceAll(' ', '_');

/** A user of the sandbox with a verified email address and a session. */
async function someoneSignedIn({ ask }: RunningSandbox): Promise<{ id: string; email: string }> {
	const { body: users } = await ask('GET', '/users?order_by=-last_sign_in_at&limit=50');
	for (const { id, email_addresses: emails } of users) {
		const verified = emails.find((one: Email) => one.verification?.status === 'verified');
		const { body } = await ask('GET', `/sessions?user_id=${id}&status=active`);
		if (verified && body.length > 0) return { id, email: verified.email_address };
	}
	throw new Error('Nobody in the sandbox is signed in.');
}

interface Email {
	email_address: string;
	verification: { status: string } | null;
}

async function liveSessions({ ask }: RunningSandbox, userId: string): Promise<number> {
	return (await ask('GET', `/sessions?user_id=${userId}&status=active`)).body.length;
}

/** The execution, once it waits for a person or has ended. */
async function pause(editor: Editor, executionId: string): Promise<Execution> {
	const paused = await until(patienceMs, async () => {
		const execution = await readExecution(editor, executionId);
		return ['new', 'running'].includes(execution.status) ? undefined : execution;
	});
	if (paused) return paused;
	throw new Error('It still ran after a minute.');
}
