// The example of a support agent, used as a person uses it in n8n's chat. A scripted model decides
// which tools to call; n8n, the approval and the tools are real.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';

import type { RunningSandbox } from '../../sandbox/start.mts';
import { importExamples, nodeOf, nodeTypes } from '../../scripts/start/examples.mts';
import { isRunning, readExecution, startWorkflow } from '../../scripts/start/run.mts';
import { until } from '../../scripts/start/until.mts';
import { followChat } from './chat.mts';
import type { Check } from './check.mts';
import type { Stage } from './stage.mts';

const READ = 'Find_users';
const WRITE = 'Sign_out_everywhere';

export const supportAgent: Check[] = [
	{
		name: 'The example of a support agent: signs a user out, once a person approves',
		see: async (stage) => {
			const { editor, sandbox, model, clerkApi, openAiApi, home } = stage;
			const credentials = { clerkApi, openAiApi };
			const { imported } = await importExamples(editor, credentials, home, ['support-agent']);
			const workflow = imported['support-agent'];
			const { id, email } = await someoneSignedIn(sandbox);
			const chatInput = `Please sign ${email} out everywhere.`;
			model.conversations.set(chatInput, {
				calls: [
					{ tool: READ, args: { query: email } },
					// What is behind a human review takes its parameters apart from those of the review.
					{ tool: WRITE, args: { toolParameters: { email }, hitlParameters: {} } },
				],
				offered: [],
				results: [],
				received: '',
			});

			const trigger = nodeOf(workflow, nodeTypes.chat);
			const sessionId = randomUUID();
			const message = { sessionId, action: 'sendMessage', chatInput };
			const executionId = await startWorkflow(editor, workflow, trigger.name, {
				...{ startTime: Date.now(), executionTime: 0, executionIndex: 0, source: [null] },
				executionStatus: 'success',
				data: { main: [[{ json: message }]] },
			});
			const { status, error, resumeToken: token = '' } = await pause(stage, executionId);
			assert.equal(status, 'waiting', error?.message);
			assert.notEqual(await liveSessions(sandbox, id), 0, 'It acted before the approval');

			const said = await followChat(editor, { sessionId, executionId, token });
			const question = said.find(({ isQuestion }) => isQuestion)?.text ?? '';
			assert.ok(question.includes(email), `The approval does not say who: ${question}`);
			const end = await pause(stage, executionId);
			assert.equal(end.status, 'success', end.error?.message);
			assert.equal(await liveSessions(sandbox, id), 0, 'Sessions are left after the approval');
		},
	},
];

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

const liveSessions = async ({ ask }: RunningSandbox, userId: string): Promise<number> =>
	(await ask('GET', `/sessions?user_id=${userId}&status=active`)).body.length;

/** The execution, once it waits for a person or has ended. */
const pause = async ({ editor }: Stage, executionId: string) =>
	await until('it was still running.', 60_000, async () => {
		const execution = await readExecution(editor, executionId);
		return (execution.status === 'waiting' || !isRunning(execution.status)) && execution;
	});
