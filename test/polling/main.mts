// `npm run test:polling`: what the polling trigger promises, seen in a real n8n with a one-minute
// schedule. What it emits is counted by the workflow's own second node.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import getPort from 'get-port';

import { newUser } from '../../sandbox/resources/user/record.mts';
import { startSandbox } from '../../sandbox/start.mts';
import { storeCredential } from '../../scripts/start/credential.mts';
import { Editor } from '../../scripts/start/editor.mts';
import { installN8n } from '../../scripts/start/n8nRuntime.mts';
import { ownerOf } from '../../scripts/start/owner.mts';
import { installPackage } from '../../scripts/start/packedPackage.mts';
import { until } from '../../scripts/start/run.mts';
import type { Services } from '../../scripts/start/services.mts';
import { endToEnd } from '../support/endToEnd.mts';
import { listen } from '../support/listen.mts';
import { logOf } from '../webhooks/deployment.mts';
import { processOf } from '../webhooks/n8nProcess.mts';
import { doorTo } from './door.mts';

/** n8n polls once a minute. */
const A_POLL = 75_000;

await endToEnd(seeAll);

async function seeAll(services: Services) {
	const home = mkdtempSync(join(tmpdir(), 'n8n-nodes-clerk-polling-'));
	process.on('exit', () => rmSync(home, { recursive: true, force: true }));
	const installation = await installN8n();
	await installPackage(home);
	const sandbox = await startSandbox({ rateLimit: 'development' });
	const door = await doorTo(sandbox.apiUrl);
	const [port, log] = [await getPort(), logOf('polling-n8n')];
	const n8n = processOf(services, { installation, home, port, log });
	await n8n.start();
	const editor = await Editor.signIn(`http://127.0.0.1:${port}`, ownerOf(home));
	const clerkApi = await storeCredential(editor, {
		name: 'Clerk (sandbox)',
		type: 'clerkApi',
		data: { apiUrl: door.url, secretKey: sandbox.secretKey },
	});

	/** How often each user has arrived in the workflow's second node. */
	const arrived = new Map<string, number>();
	const server = createServer((request, response) => {
		const id = new URL(request.url ?? '', 'http://localhost').searchParams.get('id') ?? '';
		arrived.set(id, (arrived.get(id) ?? 0) + 1);
		response.end('{}');
	});
	const counterUrl = await listen(server);
	const trigger = { type: 'n8n-nodes-clerk.clerkPollingTrigger', typeVersion: 1 };
	const tell = { type: 'n8n-nodes-base.httpRequest', typeVersion: 4.2 };
	const { id, versionId } = await editor.call<{ id: string; versionId: string }>(
		'POST',
		'/workflows',
		{
			name: 'Test of the polling trigger',
			nodes: [
				{
					...{ id: randomUUID(), name: 'Clerk Polling Trigger', position: [0, 0], ...trigger },
					parameters: { event: 'userCreated', pollTimes: { item: [{ mode: 'everyMinute' }] } },
					credentials: { clerkApi },
				},
				{
					...{ id: randomUUID(), name: 'Tell', position: [220, 0], ...tell },
					parameters: { url: `=${counterUrl}/?id={{ $json.data.id }}`, options: {} },
				},
			],
			connections: {
				'Clerk Polling Trigger': { main: [[{ node: 'Tell', type: 'main', index: 0 }]] },
			},
			settings: { executionOrder: 'v1' },
		},
	);

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
		await until(patienceMs, async () => (ids.every((one) => arrived.has(one)) ? true : undefined));
		await wait(1500);
		assert.deepEqual(
			ids.map((one) => arrived.get(one)),
			ids.map(() => 1),
			'how often each has arrived',
		);
		const others = [...arrived].filter(([one, times]) => !known.includes(one) || times !== 1);
		assert.deepEqual(others, [], 'others that have arrived');
	};
	const failures = async () => {
		const filter = encodeURIComponent(JSON.stringify({ workflowId: id, status: ['error'] }));
		const { results } = await editor.call<{ results: object[] }>(
			'GET',
			`/executions?limit=100&filter=${filter}`,
		);
		return results.length;
	};

	const checks: Record<string, () => Promise<void>> = {
		'Publishing emits nothing that was there before': async () => {
			await editor.call('POST', `/workflows/${id}/activate`, { versionId });
			const isPublished = await until(60_000, async () => {
				const { status } = await editor.call<{ status: string }>(
					'GET',
					`/workflows/${id}/publication-status`,
				);
				return status === 'published' ? true : undefined;
			});
			assert.ok(isPublished, 'The workflow was not published');
			await haveArrived([], 0);
		},
		'Users who sign up arrive once': async () => await haveArrived(signUp(3), A_POLL),
		'A poll that cannot reach Clerk is an error, and the next one makes up for it': async () => {
			await door.close();
			const before = await failures();
			const ids = signUp(2);
			const hasFailed = await until(2 * A_POLL, async () =>
				(await failures()) > before ? true : undefined,
			);
			assert.ok(hasFailed, 'No failed execution');
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
	let [passed, failed] = [0, 0];
	for (const [name, see] of Object.entries(checks)) {
		const started = Date.now();
		try {
			await see();
			passed++;
			console.log(`ok      ${name} (${Date.now() - started} ms)`);
		} catch (error) {
			failed++;
			console.log(`FAILED  ${name}\n        ${(error as Error).message}`);
		}
	}
	return { passed, failed };
}
