// n8n in the background: this machine only, no calls home; SQLite, unless the settings say otherwise.

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { Trouble } from '../install/trouble.mjs';
import { environment, ownNode } from '../places.mjs';
import { freePort } from './ports.mts';
import { startService } from './service.mts';
import type { Service } from './service.mts';

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
	role?: keyof typeof ROLES;
	/** More of n8n's own settings. */
	settings?: Record<string, string>;
}

/** n8n's commands, and what each says when it can be used. */
const ROLES = {
	start: /Editor is now accessible/,
	worker: /n8n worker is now ready/,
	webhook: /Webhook listener waiting for requests/,
};

/**
 * Starts n8n and waits until it can be used.
 *
 * @param started is called as soon as there is something to stop
 * @returns its address
 */
export async function startN8n(place: N8nPlace, started: (n8n: Service) => void): Promise<string> {
	mkdirSync(place.home, { recursive: true });
	const role = place.role ?? 'start';
	const n8n = startService({
		name: 'n8n',
		command: ownNode,
		args: [join(place.installation, 'node_modules/n8n/bin/n8n'), role],
		folder: place.home,
		env: { ...withoutSettingsOfAnotherN8n(), ...(await settings(place)), ...place.settings },
		log: place.log,
	});
	started(n8n);
	// n8n unpacks its editor there at every start: scripts that tools which go through the project,
	// like the lint, would read.
	void n8n.ended.then(() => rmSync(join(place.home, '.cache'), { recursive: true, force: true }));

	await Promise.race([
		n8n.says(ROLES[role]),
		wait(patienceMs, undefined, { ref: false }).then(() => {
			throw new Trouble(
				`n8n was not ready after ${patienceMs / 60_000} minutes.`,
				`Its log: ${place.log}`,
			);
		}),
	]);
	return `http://127.0.0.1:${place.port}`;
}

async function settings({ home, port }: N8nPlace): Promise<Record<string, string>> {
	const off = [
		'N8N_DIAGNOSTICS_ENABLED',
		'N8N_HIRING_BANNER_ENABLED',
		'N8N_LICENSE_AUTO_RENEW_ENABLED',
		'N8N_PERSONALIZATION_ENABLED',
		'N8N_SECURE_COOKIE',
		'N8N_TEMPLATES_ENABLED',
		'N8N_VERIFIED_PACKAGES_ENABLED',
		'N8N_VERSION_NOTIFICATIONS_ENABLED',
	];
	return {
		...Object.fromEntries(off.map((name) => [name, 'false'])),
		N8N_USER_FOLDER: home,
		N8N_HOST: '127.0.0.1',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_PORT: String(await freePort()),
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		DB_TYPE: 'sqlite',
		NO_COLOR: '1',
	};
}

/** A person may run another n8n on this machine; its settings are not for this one. */
function withoutSettingsOfAnotherN8n() {
	const theirs = /^(N8N|DB|EXECUTIONS|QUEUE|CREDENTIALS|WEBHOOK|NODES|GENERIC|EXTERNAL)_/;
	return Object.fromEntries(
		Object.entries(environment({ node: 'own' })).filter(([name]) => !theirs.test(name)),
	);
}
