// `npm run test:webhooks`: what the trigger promises, seen in a real n8n. Genuine and forged
// webhooks are posted to it; what ran is counted by n8n, and by the workflow's own second node.
// Only the checks whose names match: npm run test:webhooks -- <regular expression>

import { explain } from '../../scripts/install/trouble.mjs';
import { forgeries } from './forgeries.mts';
import { genuine } from './genuine.mts';
import { resends } from './resends.mts';
import { trouble } from './trouble.mts';
import { setStage } from './stage.mts';
import type { Stage } from './stage.mts';

/** Something that has to hold; fails by throwing. */
export interface Check {
	name: string;
	see: (stage: Stage) => Promise<string | void>;
}

try {
	const stage = await setStage();
	const { passed, failed } = await seeAll(stage);
	await stage.stop();
	console.log(`${passed} passed, ${failed} failed`);
	process.exit(failed === 0 ? 0 : 1);
} catch (error) {
	explain(error);
	console.log('0 passed, 1 failed');
	process.exit(1);
}

async function seeAll(stage: Stage) {
	let [passed, failed] = [0, 0];
	const wanted = new RegExp(process.argv[2] ?? '');
	const checks = [...genuine, ...forgeries, ...resends, ...trouble];
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
