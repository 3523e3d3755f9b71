// `npm run test:agents`: the Clerk node as a tool, in a real n8n. The official MCP client calls it
// through n8n's MCP Server Trigger, and a scripted model through n8n's AI Agent.
// Only the checks whose names match: npm run test:agents -- <regular expression>

import { endToEnd, seeAll } from '../support/endToEnd.mts';
import type { Outcome } from '../support/endToEnd.mts';
import { changes } from './changes.mts';
import type { Check } from './check.mts';
import { described } from './described.mts';
import { example } from './example.mts';
import { keptBack } from './keptBack.mts';
import { lookUps } from './lookUps.mts';
import { sentences } from './sentences.mts';
import { setStage } from './stage.mts';
import { supportAgent } from './supportAgent.mts';
import { tokens } from './tokens.mts';
import { waits } from './waits.mts';

await endToEnd(async () => {
	const stage = await setStage();
	const wanted = new RegExp(process.argv[2] ?? '');
	const see = async (checks: Check[]) =>
		await seeAll(
			stage,
			checks.filter(({ name }) => wanted.test(name)),
		);
	const outcomes = await Promise.all([
		// The waits take most of a minute, and the other checks go on meanwhile.
		see(waits),
		see([
			...described,
			...example,
			...supportAgent,
			...sentences,
			...lookUps,
			...changes,
			...tokens,
		]),
	]);
	// It searches everything that was received before.
	outcomes.push(await see(keptBack));
	const sum = (key: keyof Outcome) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
	return { passed: sum('passed'), failed: sum('failed') };
});
