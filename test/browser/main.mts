// `npm run test:browser`: what a person does with the node, in a real browser on a real n8n.

import { join } from 'node:path';

import { runtimeFolder } from '../../scripts/paths.mjs';
import { endToEnd } from '../support/endToEnd.mts';
import { openBrowser } from './chromium.mts';
import { setStage } from './stage.mts';
import { steps } from './steps.mts';
import { takeSteps } from './walk.mts';

await endToEnd(test);

async function test() {
	const { browser, page } = await openBrowser();
	try {
		const stage = await setStage();
		return await takeSteps(page, await steps(stage), join(runtimeFolder, 'screenshots'));
	} finally {
		await browser.close();
	}
}
