// n8n in the background: on this machine only, without calls home.

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import getPort from 'get-port';

import { environment } from '../paths.mjs';
import { UserError } from '../userError.mjs';
import { startService } from './services.mts';
import type { Service } from './services.mts';

const patienceMs = 180_000;

/** What distinguishes one n8n from another. */
export interface N8nPlace {
	/** The folder n8n is installed in. */
	installation: string;
	/** n8n's user folder: its database, its key, its community nodes. */
	home: string;
	port: number;
	log: string;
	/** `start` unless it is one of several processes. */
	role?: keyof typeof readyWhen;
	/** More of n8n's own settings. */
	settings?: Record<string, string>;
}

/** n8n's commands, and what each says when it is ready. */
const readyWhen = {
	start: /Editor is now accessible/,
	worker: /n8n worker is now ready/,
	webhook: /Webhook listener waiting for requests/,
};

/**
 * Starts n8n and waits until it is ready.
 *
 * @param started is called as soon as there is something to stop
 * @returns its URL
 */
export async function startN8n(place: N8nPlace, started: (n8n: Service) => void): Promise<string> {
	const { installation, home, port, log, role = 'start' } = place;
	mkdirSync(home, { recursive: true });
	const n8n = startService({
		name: 'n8n',
		command: process.execPath,
		args: [join(installation, 'node_modules/n8n/bin/n8n'), role],
		folder: home,
		env: { ...environment(), ...settings(home, port, await getPort()), ...place.settings },
		log,
	});
	started(n8n);
	// n8n unpacks its editor there at every start, and tools that go through the project, like the
	// lint, would read it.
	void n8n.ended.then(() => rmSync(join(home, '.cache'), { recursive: true, force: true }));

	await Promise.race([
		n8n.says(readyWhen[role]),
		wait(patienceMs, undefined, { ref: false }).then(() => {
			throw new UserError(`n8n was not ready after ${patienceMs / 60_000} minutes.`, `Log: ${log}`);
		}),
	]);
	return `http://127.0.0.1:${port}`;
}

const settings = (home: string, port: number, brokerPort: number) => ({
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_SECURE_COOKIE: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
	N8N_USER_FOLDER: home,
	N8N_HOST: '127.0.0.1',
	N8N_LISTEN_ADDRESS: '127.0.0.1',
	N8N_PORT: String(port),
	N8N_RUNNERS_BROKER_PORT: String(brokerPort),
	DB_TYPE: 'sqlite',
	NO_COLOR: '1',
});
