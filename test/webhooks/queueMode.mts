// n8n in queue mode, as the trigger has to work in.

import { readFileSync } from 'node:fs';

import type { N8nPlace } from '../../scripts/start/n8n.mts';
import getPort from 'get-port';
import { startBalancer } from './balancer.mts';
import { logOf } from '../support/endToEnd.mts';
import { controlsOf } from './deployment.mts';
import type { Deploy } from './deployment.mts';
import { processOf } from './n8nProcess.mts';
import { startPostgres, startRedis } from './servers.mts';

/**
 * Queue mode: an editor, a worker, and two webhook processors behind a load balancer, with Redis
 * and PostgreSQL.
 */
export const queueMode: Deploy = async (home) => {
	const redis = await startRedis(home);
	const database = await startPostgres(home);
	const settings = {
		...redis.settings,
		...database.settings,
		EXECUTIONS_MODE: 'queue',
		// The processors are there for production webhooks; the editor's process takes those of tests.
		N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
	};
	const [port, first, second] = [await getPort(), await getPort(), await getPort()];
	const place = (name: string, role: N8nPlace['role'], at: number) =>
		processOf({ home, port: at, role, settings, log: logOf(`queue-${name}`) });
	const processes = {
		main: place('main', 'start', port),
		worker: place('worker', 'worker', await getPort()),
		first: place('first', 'webhook', first),
		second: place('second', 'webhook', second),
	};
	// The editor's process sets up the database.
	await processes.main.start();
	const { worker } = processes;
	await Promise.all([worker, processes.first, processes.second].map(async (one) => one.start()));
	const webhookUrl = await startBalancer([first, second]);
	return {
		mode: 'queue mode',
		editorUrl: `http://127.0.0.1:${port}`,
		webhookUrl,
		processes,
		receiving: [processes.first, processes.second],
		logs: () =>
			['first', 'second'].map((name) => readFileSync(logOf(`queue-${name}`), 'utf8')).join('\n'),
		...controlsOf(database),
	};
};
