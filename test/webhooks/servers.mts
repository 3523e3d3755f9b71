// What n8n's queue mode needs beside n8n, for as long as a test runs: Redis and PostgreSQL, both of
// this machine's packages, in a folder of their own.

import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import getPort from 'get-port';

import { UserError } from '../../scripts/userError.mjs';
import { environment } from '../../scripts/paths.mjs';
import { startProgram } from '../../scripts/start/programs.mts';

/** A server that n8n connects to. */
export interface Server {
	/** n8n's settings for it. */
	settings: Record<string, string>;
}

/** n8n's database. */
export interface Database extends Server {
	/** Runs SQL in it. */
	execute(sql: string): void;
}

const env = environment();

/** For programs that are not Node's. */
const runServer = join(import.meta.dirname, 'runServer.mjs');

/** Starts Redis with nothing kept on disk. */
export async function startRedis(folder: string): Promise<Server> {
	const port = String(await getPort());
	await startProgram({
		name: 'Redis',
		command: [
			runServer,
			programNamed('redis-server'),
			...['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
		],
		folder,
		env,
		log: join(folder, 'redis.log'),
		ready: /Ready to accept connections/,
	});
	const settings = { QUEUE_BULL_REDIS_HOST: '127.0.0.1', QUEUE_BULL_REDIS_PORT: port };
	return { settings };
}

/** Starts PostgreSQL with a new, empty database. */
export async function startPostgres(folder: string): Promise<Database> {
	const port = String(await getPort());
	const data = join(folder, 'postgres');
	mkdirSync(data);
	const [initdb, postgres, psql] = ['initdb', 'postgres', 'psql'].map(programNamed);
	if (isRoot) {
		// PostgreSQL refuses to run as root; Debian's package has made a user for it.
		execFileSync('chown', ['postgres', data]);
		chmodSync(folder, 0o711);
	}
	const start = asPostgres(initdb, '-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync');
	execFileSync(start[0], start.slice(1), { env, stdio: 'ignore' });

	await startProgram({
		name: 'PostgreSQL',
		command: [
			runServer,
			...asPostgres(postgres, '-D', data, '-p', port, '-k', data, '-h', '127.0.0.1'),
		],
		folder: data,
		env,
		log: join(folder, 'postgres.log'),
		ready: /ready to accept connections/,
	});
	const settings = {
		DB_TYPE: 'postgresdb',
		DB_POSTGRESDB_HOST: '127.0.0.1',
		DB_POSTGRESDB_PORT: port,
		DB_POSTGRESDB_DATABASE: 'postgres',
		DB_POSTGRESDB_USER: 'postgres',
	};
	const execute = (sql: string) => {
		const args = ['-h', '127.0.0.1', '-p', port, '-U', 'postgres', '-v', 'ON_ERROR_STOP=1', '-q'];
		execFileSync(psql, [...args, '-c', sql], { env });
	};
	return { settings, execute };
}

const isRoot = process.getuid?.() === 0;

const asPostgres = (...command: string[]) =>
	isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command;

function programNamed(name: string) {
	const place = placeOf(name);
	if (place) return place;
	throw new UserError(
		`There is no ${name} here.`,
		'n8n in queue mode needs Redis and PostgreSQL: `apt-get install redis-server postgresql`.',
	);
}

/** Debian keeps most of PostgreSQL's programs out of PATH, in a folder for each version. */
function placeOf(name: string) {
	const versions = '/usr/lib/postgresql';
	const folders = [
		...(env.PATH ?? '').split(delimiter),
		...(existsSync(versions) ? readdirSync(versions).map((one) => join(versions, one, 'bin')) : []),
	];
	return folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
}
