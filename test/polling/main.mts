// `npm run test:polling`: what the polling trigger promises, seen in a real n8n with a one-minute
// schedule. What it emits is counted by the workflow's own second node.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import getPort from 'get-port';

import { newUser } from '../../sandbox/resources/user/record.mts';
import { startSandbox } from '../../sandbox/start.mts';
import { Editor } from '../../scripts/start/editor.mts';
import { listExecutions, publish } from '../../scripts/start/run.mts';
import { until } from '../../scripts/start/until.mts';
import { countRuns } from '../support/countRuns.mts';
import { endToEnd, logOf, newHome, seeAll } from '../support/endToEnd.mts';
import type { Check } from '../support/endToEnd.mts';
import { processOf } from '../webhooks/n8nProcess.mts';
import { doorTo } from './door.mts';

/** n8n polls once a minute. */
const A_POLL = 75_000;

await endToEnd(async () => {
	const home = await newHome('polling');
	const sandbox = await startSandbox({ rateLimit: 'development' });
	const door = await doorTo(sandbox.apiUrl);
	const [port, log] = [await getPort(), logOf('polling-n8n')];
	const n8n = processOf({ home, port, log });
	await n8n.start();
	const editor = await Editor.signIn(`http://127.0.0.1:${port}`, home);
	const access = { apiUrl: door.url, secretKey: sandbox.secretKey };
	const clerkApi = await editor.storeClerkKey('Clerk (sandbox)', access);

	/** How often each user has arrived in the workflow's second node. */
	const arrived = new Map<string, number>();
	const counterUrl = await countRuns(arrived);
	const trigger = { type: 'n8n-nodes-clerk.clerkPollingTrigger', typeVersion: 1 };
	const tell = { type: 'n8n-nodes-base.httpRequest', typeVersion: 4.2 };
	const workflow = await editor.call<{ id: string; versionId: string }>('POST', '/workflows', {
		name: 'Test of the polling trigger',
		nodes: [
			{
				...{ id: randomUUID(), name: 'Clerk Polling Trigger', position: [0, 0], ...trigger },
				parameters: { event: 'userCreated', pollTimes: { item: [{ mode: 'everyMinute' }] } },
				credentials: { clerkApi },
			},
			{
				...{ id: randomUUID(), name: 'Tell', position: [220, 0], ...tell },
				parameters: { url: `=${counterUrl}{{ $json.data.id }}`, options: {} },
			},
		],
		connections: {
			'Clerk Polling Trigger': { main: [[{ node: 'Tell', type: 'main', index: 0 }]] },
		},
		settings: { executionOrder: 'v1' },
	});

	const known: string[] = [];
	const signUp = (many: number) => {
		const ids = Array.from({ length: many }, () => {
			const user = newUser(sandbox.store, Date.now());
			sandbox.store.users.set(user.id, user);
			return user.id;
		});
		known.push(...ids);
		return ids;
	};
	/** Waits until they have arrived, and sees that nobody has arrived twice or out of turn. */
	const haveArrived = async (ids: string[], patienceMs: number) => {
		const haveAll = () => ids.every((one) => arrived.has(one));
		await until('some had not arrived.', patienceMs, haveAll);
		await wait(1500);
		assert.deepEqual(
			ids.map((one) => arrived.get(one)),
			ids.map(() => 1),
			'how often each has arrived',
		);
		const others = [...arrived].filter(([one, times]) => !known.includes(one) || times !== 1);
		assert.deepEqual(others, [], 'others that have arrived');
	};
	const failures = async () => (await listExecutions(editor, workflow.id, 'error')).length;

	const checks: Record<string, Check<void>['see']> = {
		'Publishing emits nothing that was there before': async () => {
			await publish(editor, workflow);
			await haveArrived([], A_POLL);
		},
		'Users who sign up arrive once': async () => await haveArrived(signUp(3), A_POLL),
		'A poll that cannot reach Clerk is an error, and the next one makes up for it': async () => {
			await door.close();
			const before = await failures();
			const ids = signUp(2);
			const hasFailed = async () => (await failures()) > before;
			await until('no execution had failed.', 2 * A_POLL, hasFailed);
			await door.open();
			ids.push(...signUp(1));
			await haveArrived(ids, A_POLL);
		},
		'Users who sign up while n8n is down, and Clerk when it starts, arrive once': async () => {
			await n8n.kill();
			const ids = signUp(2);
			await door.close();
			await n8n.start();
			await door.open();
			ids.push(...signUp(1));
			await haveArrived(ids, A_POLL);
		},
	};
	const list = Object.entries(checks).map(([name, see]) => ({ name, see }));
	return await seeAll(undefined, list);
});
