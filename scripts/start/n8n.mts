// n8n in the background: on this machine only, without calls home.

import { mkdirSync } from 'node:fs';

import getPort from 'get-port';

import { environment } from '../paths.mjs';
import { n8nProgram } from './installN8n.mts';
import { startProgram } from './programs.mts';
import type { Running } from './programs.mts';

/** What distinguishes one n8n from another. */
export interface N8nPlace {
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

/** Starts n8n and waits until it is ready. */
export async function startN8n(place: N8nPlace): Promise<Running> {
	const { home, port, log, role = 'start' } = place;
	mkdirSync(home, { recursive: true });
	return await startProgram({
		name: 'n8n',
		command: [n8nProgram, role],
		folder: home,
		env: { ...environment(), ...settings(home, port, await getPort()), ...place.settings },
		log,
		ready: readyWhen[role],
	});
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
