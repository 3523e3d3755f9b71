// `npm run pictures`: takes the pictures of docs/ anew. Look at them before you commit them.

import { join } from 'node:path';

import { root } from '../../scripts/paths.mjs';
import { runCommand } from '../../scripts/start/programs.mts';
import { openBrowser } from './chromium.mts';
import { DENSITY, pictures, ROOM } from './documentPictures.mts';
import { signIn } from './signIn.mts';
import { setStage } from './stage.mts';
import { takePicture } from './walk.mts';

await runCommand(takeAll);

async function takeAll() {
	const { browser, page } = await openBrowser({ viewport: ROOM, deviceScaleFactor: DENSITY });
	try {
		const stage = await setStage();
		await signIn(page, stage.url, stage.owner);
		for (const { name, show } of pictures) {
			const clip = await show(page, stage);
			await takePicture(page, join(root, 'docs', `${name}.png`), clip);
			console.log(`docs/${name}.png`);
		}
		return true;
	} finally {
		await browser.close();
	}
}
