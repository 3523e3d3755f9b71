// The ways to run n8n that the trigger has to work in.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { runtimeFolder } from '../../scripts/places.mjs';
import type { Background } from '../../scripts/start/background.mts';
import type { N8nPlace } from '../../scripts/start/n8n.mts';
import { freePort } from '../../scripts/start/ports.mts';
import { startBalancer } from './balancer.mts';
import { writeBareTrigger } from './bareTrigger.mts';
import { processOf } from './n8nProcess.mts';
import type { Process } from './n8nProcess.mts';
import { startPostgres, startRedis } from './servers.mts';
import type { Database } from './servers.mts';

/** A running n8n. */
export interface Deployment {
	mode: 'one process' | 'queue mode';
	editorUrl: string;
	/** Where the production webhooks arrive. */
	webhookUrl: string;
	/** The processes, by name. */
	processes: Readonly<Record<string, Process>>;
	/** Those that accept webhooks, each with its own memory. */
	receiving: Process[];
	/** What the processes that take webhooks in have written to their logs. */
	logs(): string;
	/** Runs SQL in n8n's database. */
	execute(sql: string): void;
	/** Lets n8n's database refuse new executions from now on, or take them again. */
	refuseExecutions(refuse: boolean): void;
}

/** Puts it up in this folder; what was started goes with the background. */
export type Deploy = (
	background: Background,
	home: string,
	installation: string,
) => Promise<Deployment>;

/** Everything in one process, on SQLite: n8n as it is installed first. */
export const oneProcess: Deploy = async (background, home, installation) => {
	const execute = (sql: string) => {
		const database = new DatabaseSync(join(home, '.n8n', 'database.sqlite'));
		database.exec(sql);
		database.close();
	};
	return {
		...(await startOne(background, home, installation)),
		execute,
		refuseExecutions: (refuse) => {
			const abort = `BEGIN SELECT RAISE(ABORT, 'refused by the test'); END`;
			execute(
				refuse
					? `CREATE TRIGGER refuse BEFORE INSERT ON execution_entity ${abort}`
					: 'DROP TRIGGER refuse',
			);
		},
	};
};

/** Everything in one process, on PostgreSQL with so many connections. */
export const onePostgresProcess =
	(poolSize: number): Deploy =>
	async (background, home, installation) => {
		const database = await startPostgres(home, background.add);
		const settings = { ...database.settings, DB_POSTGRESDB_POOL_SIZE: String(poolSize) };
		return {
			...(await startOne(background, home, installation, settings)),
			...controlsOf(database),
		};
	};

async function startOne(
	background: Background,
	home: string,
	installation: string,
	settings: Record<string, string> = {},
) {
	const port = await freePort();
	const log = logOf('webhooks-n8n');
	const all = { ...writeBareTrigger(home), ...settings };
	const main = processOf(background, { installation, home, port, settings: all, log });
	await main.start();
	const url = `http://127.0.0.1:${port}`;
	return {
		mode: 'one process' as const,
		editorUrl: url,
		webhookUrl: url,
		processes: { main },
		receiving: [main],
		logs: () => readFileSync(log, 'utf8'),
	};
}

/**
 * Queue mode: an editor, a worker, and two webhook processors behind a load balancer, with Redis
 * and PostgreSQL.
 */
export const queueMode: Deploy = async (background, home, installation) => {
	const redis = await startRedis(home, background.add);
	const database = await startPostgres(home, background.add);
	const settings = {
		...redis.settings,
		...database.settings,
		EXECUTIONS_MODE: 'queue',
		// The processors are there for production webhooks; the editor's process takes those of tests.
		N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
	};
	const [port, first, second] = [await freePort(), await freePort(), await freePort()];
	const place = (name: string, role: N8nPlace['role'], at: number) =>
		processOf(background, {
			installation,
			home,
			port: at,
			role,
			settings,
			log: logOf(`queue-${name}`),
		});
	const processes = {
		main: place('main', 'start', port),
		worker: place('worker', 'worker', await freePort()),
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

const controlsOf = ({ execute }: Database): Pick<Deployment, 'execute' | 'refuseExecutions'> => ({
	execute,
	refuseExecutions: (refuse) => {
		const abort = `BEGIN RAISE EXCEPTION 'refused by the test'; END`;
		execute(
			refuse
				? `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ ${abort} $$;
					CREATE TRIGGER refuse BEFORE INSERT ON execution_entity EXECUTE FUNCTION refuse()`
				: 'DROP FUNCTION refuse CASCADE',
		);
	},
});

const logOf = (name: string) => join(runtimeFolder, 'logs', `${name}.log`);
