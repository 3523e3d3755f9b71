// `npm run test:browser`: what a person does with the node, in a real browser on a real n8n.

import { join } from 'node:path';

import { explain } from '../../scripts/userError.mjs';
import { runtimeFolder } from '../../scripts/paths.mjs';
import { Services } from '../../scripts/start/services.mts';
import { openBrowser } from './chromium.mts';
import { setStage } from './stage.mts';
import { steps } from './steps.mts';
import { takeSteps } from './walk.mts';

const services = new Services();
services.stopOnSignals(() => 130);

try {
	const { passed, failed } = await Promise.race([test(), services.broken]);
	await services.stop();
	console.log(`${passed} passed, ${failed} failed`);
	process.exit(failed === 0 ? 0 : 1);
} catch (error) {
	if (!services.isStopping) explain(error);
	await services.stop();
	console.log('0 passed, 1 failed');
	process.exit(1);
}

async function test() {
	const { browser, page } = await openBrowser();
	try {
		const stage = await setStage(services);
		return await takeSteps(page, await steps(stage), join(runtimeFolder, 'screenshots'));
	} finally {
		await browser.close();
	}
}
