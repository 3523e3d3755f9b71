// The browser: Debian's Chromium, driven by playwright-core, which brings none of its own.

import { existsSync } from 'node:fs';

import { chromium, selectors } from 'playwright-core';
import type { BrowserContextOptions } from 'playwright-core';

import { UserError } from '../../scripts/userError.mjs';

const places = [
	process.env.CHROMIUM_PATH ?? '',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** How long a step may wait for what it wants to see. */
const patienceMs = 20_000;

/** Opens a browser with one page. */
export async function openBrowser(
	size: BrowserContextOptions = { viewport: { width: 1400, height: 900 } },
) {
	const executablePath = places.find((place) => place && existsSync(place));
	if (!executablePath) {
		throw new UserError(
			'There is no Chromium here.',
			'On Debian: apt-get install chromium. Anywhere else: CHROMIUM_PATH=<its program>.',
		);
	}
	selectors.setTestIdAttribute('data-test-id');
	const browser = await chromium.launch({
		executablePath,
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			// The test is between this machine and itself: the editor's pictures and scripts from
			// elsewhere stay away.
			'--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
		],
		// The test itself ends everything on a signal, in order.
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
	});
	const page = await browser.newPage(size);
	page.setDefaultTimeout(patienceMs);
	return { browser, page };
}
