// End-to-end tests: what has to hold in a real n8n, looked at one after the other.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import getPort from 'get-port';

import { runtimeFolder } from '../../scripts/paths.mjs';
import { Editor } from '../../scripts/start/editor.mts';
import { installN8n } from '../../scripts/start/installN8n.mts';
import { startN8n } from '../../scripts/start/n8n.mts';
import { runCommand } from '../../scripts/start/programs.mts';

/** How many checks held. */
export interface Outcome {
	passed: number;
	failed: number;
}

/** Something that has to hold; fails by throwing. May give a figure to print. */
export interface Check<Stage> {
	name: string;
	see: (stage: Stage) => Promise<string | void>;
}

/** Sees whether all holds, tells how much did, and ends the process and what it has started. */
export async function endToEnd(see: () => Promise<Outcome>): Promise<never> {
	return await runCommand(async () => {
		let outcome: Outcome = { passed: 0, failed: 1 };
		try {
			outcome = await see();
		} finally {
			console.log(`${outcome.passed} passed, ${outcome.failed} failed`);
		}
		return outcome.failed === 0;
	});
}

/** Sees the checks in their order. */
export async function seeAll<Stage>(stage: Stage, checks: Check<Stage>[]): Promise<Outcome> {
	let passed = 0;
	for (const { name, see } of checks) {
		const started = Date.now();
		try {
			const words = await see(stage);
			passed++;
			console.log(`ok      ${name} (${Date.now() - started} ms)${words ? `: ${words}` : ''}`);
		} catch (error) {
			console.log(`FAILED  ${name}\n        ${(error as Error).message}`);
		}
	}
	return { passed, failed: checks.length - passed };
}

/** A new user folder for an n8n, with the package in it. It goes when the process ends. */
export async function newHome(name: string): Promise<string> {
	const home = mkdtempSync(join(tmpdir(), `n8n-nodes-clerk-${name}-`));
	process.on('exit', () => rmSync(home, { recursive: true, force: true }));
	await installN8n(home);
	return home;
}

/** The file of that name in the folder for logs. */
export const logOf = (name: string) => join(runtimeFolder, 'logs', `${name}.log`);

/** A new n8n with the package in it, and its API as the owner. */
export async function newN8n(name: string, settings?: Record<string, string>) {
	const home = await newHome(name);
	const port = await getPort();
	await startN8n({ home, port, log: logOf(`${name}-n8n`), settings });
	const url = `http://127.0.0.1:${port}`;
	return { home, url, editor: await Editor.signIn(url, home) };
}
