// The orange button.

import assert from 'node:assert/strict';

import type { Locator, Page } from 'playwright-core';

const tries = 4;
const patienceMs = 3000;

/**
 * Clicks a button that executes something, until n8n is heard to do it: while it winds up the run
 * before, it lets a click pass.
 */
export async function execute(page: Page, button: Locator) {
	for (let attempt = 0; attempt < tries; attempt++) {
		const started = page
			.waitForResponse((response) => response.url().endsWith('/run'), { timeout: patienceMs })
			.then(
				(response) => response.ok(),
				() => false,
			);
		await button.click();
		if (await started) return;
	}
	assert.fail('n8n did not execute anything');
}
