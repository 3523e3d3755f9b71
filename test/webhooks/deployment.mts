// n8n in one process, as the trigger has to work in; queueMode.mts has the other way to run it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import getPort from 'get-port';
import { logOf } from '../support/endToEnd.mts';
import { writeBareTrigger } from './bareTrigger.mts';
import { processOf } from './n8nProcess.mts';
import type { Process } from './n8nProcess.mts';
import { startPostgres } from './servers.mts';
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

/** Puts it up in this folder. */
export type Deploy = (home: string) => Promise<Deployment>;

/** Everything in one process, on SQLite: n8n as it is installed first. */
export const oneProcess: Deploy = async (home) => {
	const execute = (sql: string) => {
		const database = new DatabaseSync(join(home, '.n8n', 'database.sqlite'));
		database.exec(sql);
		database.close();
	};
	return {
		...(await startOne(home)),
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
	async (home) => {
		const database = await startPostgres(home);
		const settings = { ...database.settings, DB_POSTGRESDB_POOL_SIZE: String(poolSize) };
		return {
			...(await startOne(home, settings)),
			...controlsOf(database),
		};
	};

async function startOne(home: string, settings: Record<string, string> = {}) {
	const port = await getPort();
	const log = logOf('webhooks-n8n');
	const all = { ...writeBareTrigger(home), ...settings };
	const main = processOf({ home, port, settings: all, log });
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

/** What a test does in n8n's database, on PostgreSQL. */
export const controlsOf = ({
	execute,
}: Database): Pick<Deployment, 'execute' | 'refuseExecutions'> => ({
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
