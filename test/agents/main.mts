// `npm run test:agents`: the Clerk node as a tool, in a real n8n. The official MCP client calls it
// through n8n's MCP Server Trigger, and a scripted model through n8n's AI Agent.
// Only the checks whose names match: npm run test:agents -- <regular expression>

import { Services } from '../../scripts/start/services.mts';
import { explain } from '../../scripts/userError.mjs';
import { changes } from './changes.mts';
import type { Check } from './check.mts';
import { described } from './described.mts';
import { example } from './example.mts';
import { keptBack } from './keptBack.mts';
import { lookUps } from './lookUps.mts';
import { sentences } from './sentences.mts';
import { setStage } from './stage.mts';
import type { Stage } from './stage.mts';
import { supportAgent } from './supportAgent.mts';
import { tokens } from './tokens.mts';
import { waits } from './waits.mts';

const services = new Services();
services.stopOnSignals(() => 130);
let [passed, failed] = [0, 0];

try {
	const stage = await setStage(services);
	const wanted = new RegExp(process.argv[2] ?? '');
	const chosen = (checks: Check[]) => checks.filter(({ name }) => wanted.test(name));
	// The waits take most of a minute, and the other checks go on meanwhile.
	const waiting = Promise.all(chosen(waits).map((check) => seeOne(stage, check)));
	for (const check of chosen([
		...described,
		...example,
		...supportAgent,
		...sentences,
		...lookUps,
		...changes,
		...tokens,
	])) {
		await seeOne(stage, check);
	}
	await waiting;
	// It searches everything that was received before.
	for (const check of chosen(keptBack)) await seeOne(stage, check);
} catch (error) {
	if (!services.isStopping) explain(error);
	failed++;
}
await services.stop();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function seeOne(stage: Stage, { name, see }: Check) {
	const started = Date.now();
	try {
		const words = await see(stage);
		passed++;
		console.log(`ok      ${name} (${Date.now() - started} ms)${words ? `: ${words}` : ''}`);
	} catch (error) {
		failed++;
		console.log(`FAILED  ${name}\n        ${(error as Error).message}`);
	}
}
