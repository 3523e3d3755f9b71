// The orange button.

import assert from 'node:assert/strict';

import type { Locator, Page } from 'playwright-core';

const tries = 3;
const patienceMs = 6000;

/**
 * Clicks a button that executes something, until n8n is heard to do it: while it winds up the run
 * before, it lets a click pass.
 */
export async function execute(page: Page, button: Locator) {
	for (let attempt = 0; attempt < tries; attempt++) {
		const started = page
			.waitForRequest((request) => request.url().endsWith('/run'), { timeout: patienceMs })
			.then(
				() => true,
				() => false,
			);
		await button.click();
		if (await started) return;
	}
	assert.fail('n8n did not start to execute');
}
