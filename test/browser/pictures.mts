// `npm run pictures`: takes the pictures of docs/ anew. Look at them before you commit them.

import { join } from 'node:path';

import { root } from '../../scripts/paths.mjs';
import { Services } from '../../scripts/start/services.mts';
import { explain } from '../../scripts/userError.mjs';
import { openBrowser } from './chromium.mts';
import { DENSITY, pictures, ROOM } from './documentPictures.mts';
import { signIn } from './signIn.mts';
import { setStage } from './stage.mts';
import { takePicture } from './walk.mts';

const services = new Services();
services.stopOnSignals(() => 130);

try {
	await Promise.race([takeAll(), services.broken]);
	await services.stop();
	process.exit(0);
} catch (error) {
	if (!services.isStopping) explain(error);
	await services.stop();
	process.exit(1);
}

async function takeAll() {
	const { browser, page } = await openBrowser({ viewport: ROOM, deviceScaleFactor: DENSITY });
	try {
		const stage = await setStage(services);
		await signIn(page, stage.url, stage.owner);
		for (const { name, show } of pictures) {
			const clip = await show(page, stage);
			await takePicture(page, join(root, 'docs', `${name}.png`), clip);
			console.log(`docs/${name}.png`);
		}
	} finally {
		await browser.close();
	}
}
