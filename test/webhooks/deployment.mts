// The two ways to run n8n that the trigger has to work in.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { stopGroup } from '../../scripts/install/processes.mjs';
import { runtimeFolder } from '../../scripts/places.mjs';
import type { Background } from '../../scripts/start/background.mts';
import { startN8n } from '../../scripts/start/n8n.mts';
import type { N8nPlace } from '../../scripts/start/n8n.mts';
import { freePort } from '../../scripts/start/ports.mts';
import type { Service } from '../../scripts/start/service.mts';
import { startBalancer } from './balancer.mts';
import { writeBareTrigger } from './bareTrigger.mts';
import { startPostgres, startRedis } from './servers.mts';

/** A running n8n. */
export interface Deployment {
	mode: 'one process' | 'queue mode';
	editorUrl: string;
	/** Where the production webhooks arrive. */
	webhookUrl: string;
	/** How many processes take webhooks in, each with its own memory. */
	receivers: number;
	/** The processes, by name. */
	processes: Readonly<Record<string, Process>>;
	/** What the processes that take webhooks in have written to their logs. */
	logs(): string;
	/** Runs SQL in n8n's database. */
	execute(sql: string): void;
	/** Lets n8n's database refuse new executions from now on, or take them again. */
	refuseExecutions(refuse: boolean): void;
}

/** One of n8n's processes. */
export interface Process {
	start(): Promise<void>;
	/** Ends it at once, with no time to tidy up, as a power cut would. */
	kill(): Promise<void>;
	/** The processor time it has used, in milliseconds. */
	cpuMs(): number;
}

/** Puts it up in this folder; what was started goes with the background. */
export type Deploy = (
	background: Background,
	home: string,
	installation: string,
) => Promise<Deployment>;

/** Everything in one process, on SQLite: n8n as it is installed first. */
export const oneProcess: Deploy = async (background, home, installation) => {
	const port = await freePort();
	const main = processOf(background, {
		installation,
		home,
		port,
		settings: writeBareTrigger(home),
		log: logOf('webhooks-n8n'),
	});
	await main.start();
	const url = `http://127.0.0.1:${port}`;
	const execute = (sql: string) => {
		const database = new DatabaseSync(join(home, '.n8n', 'database.sqlite'));
		database.exec(sql);
		database.close();
	};
	return {
		mode: 'one process',
		editorUrl: url,
		webhookUrl: url,
		receivers: 1,
		processes: { main },
		logs: () => readFileSync(logOf('webhooks-n8n'), 'utf8'),
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
		receivers: 2,
		processes,
		logs: () =>
			['first', 'second'].map((name) => readFileSync(logOf(`queue-${name}`), 'utf8')).join('\n'),
		execute: database.execute,
		refuseExecutions: (refuse) => {
			const abort = `BEGIN RAISE EXCEPTION 'refused by the test'; END`;
			database.execute(
				refuse
					? `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ ${abort} $$;
						CREATE TRIGGER refuse BEFORE INSERT ON execution_entity EXECUTE FUNCTION refuse()`
					: 'DROP FUNCTION refuse CASCADE',
			);
		},
	};
};

function processOf(background: Background, place: N8nPlace): Process {
	let service: Service | undefined;
	return {
		start: async () => {
			await startN8n(place, (started) => {
				service = started;
				background.add(started);
			});
		},
		kill: async () => {
			if (service) stopGroup(service.pid, 'SIGKILL');
			await service?.ended;
		},
		cpuMs: () => {
			const stat = readFileSync(`/proc/${service?.pid}/stat`, 'utf8');
			// utime and stime, in hundredths of a second; the name before them may hold spaces.
			const [user, system] = stat
				.slice(stat.lastIndexOf(')') + 2)
				.split(' ')
				.slice(11, 13);
			return (Number(user) + Number(system)) * 10;
		},
	};
}

const logOf = (name: string) => join(runtimeFolder, 'logs', `${name}.log`);
