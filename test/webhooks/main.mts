// `npm run test:webhooks`: what the trigger promises, seen in a real n8n. Genuine and forged
// webhooks are posted to it; what ran is counted by n8n, and by the workflow's own second node.
// `npm run test:queue`: the same in n8n's queue mode, with two webhook processors.
// Only the checks whose names match: npm run test:webhooks -- <regular expression>

import { parseArgs } from 'node:util';

import { endToEnd } from '../support/endToEnd.mts';
import { oneProcess } from './deployment.mts';
import type { Deployment } from './deployment.mts';
import { queueMode } from './queueMode.mts';
import { cost } from './cost.mts';
import { forgeries } from './forgeries.mts';
import { genuine } from './genuine.mts';
import { resends } from './resends.mts';
import { trouble } from './trouble.mts';
import { setStage } from './stage.mts';
import type { Stage } from './stage.mts';

/** Something that has to hold; fails by throwing. */
export interface Check {
	name: string;
	/** Only there, as the promise differs. */
	where?: Deployment['mode'];
	see: (stage: Stage) => Promise<string | void>;
}

const { values, positionals } = parseArgs({
	options: { queue: { type: 'boolean', default: false } },
	allowPositionals: true,
});
await endToEnd(async (services) => {
	const stage = await setStage(values.queue ? queueMode : oneProcess, services);
	return await seeAll(stage, new RegExp(positionals[0] ?? ''));
});

async function seeAll(stage: Stage, wanted: RegExp) {
	let [passed, failed] = [0, 0];
	const checks = [...genuine, ...forgeries, ...cost, ...resends, ...trouble].filter(
		({ where }) => !where || where === stage.n8n.mode,
	);
	for (const { name, see } of checks.filter((check) => wanted.test(check.name))) {
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
	return { passed, failed };
}
