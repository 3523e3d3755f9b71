// `npm run test:webhooks`: what the trigger promises, seen in a real n8n. Genuine and forged
// webhooks are posted to it; what ran is counted by n8n, and by the workflow's own second node.
// `npm run test:queue`: the same in n8n's queue mode, with two webhook processors.
// Only the checks whose names match: npm run test:webhooks -- <regular expression>

import { parseArgs } from 'node:util';

import { endToEnd, seeAll } from '../support/endToEnd.mts';
import type { Check as CheckOf } from '../support/endToEnd.mts';
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

/** Something that has to hold. */
export interface Check extends CheckOf<Stage> {
	/** Only there, as the promise differs. */
	where?: Deployment['mode'];
}

const { values, positionals } = parseArgs({
	options: { queue: { type: 'boolean', default: false } },
	allowPositionals: true,
});
const wanted = new RegExp(positionals[0] ?? '');
await endToEnd(async () => {
	const stage = await setStage(values.queue ? queueMode : oneProcess);
	const checks = [...genuine, ...forgeries, ...cost, ...resends, ...trouble].filter(
		({ name, where }: Check) => wanted.test(name) && (!where || where === stage.n8n.mode),
	);
	return await seeAll(stage, checks);
});
