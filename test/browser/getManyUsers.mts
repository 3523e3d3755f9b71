// User → Get Many, opened: one block of options. And its node on the canvas.

import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

import { addButton, chooseOperation, openMenu } from './parameters.mts';

/** How requests are sent concerns few people, so it comes last. */
const LAST_OPTIONS = ['Concurrent Requests', 'Rate Limit Wait (Seconds)', 'Timeout (Seconds)'];

/** Chooses the operation and opens Add option. */
export async function seeOptions(page: Page) {
	await chooseOperation(page, 'Get Many');
	await addButton(page, 'Add Filter').waitFor();
	assert.equal(await addButton(page, 'Add option').count(), 1, 'one block of options');
	assert.equal(await page.getByText('Request Options').count(), 0);
	const entries = await openMenu(page, 'Add option');
	assert.deepEqual([...new Set(entries)], entries, 'each entry once');
	assert.deepEqual(entries.slice(-LAST_OPTIONS.length), LAST_OPTIONS);
	assert.ok(!entries.includes('Metadata Mode'), 'no option of another operation');
}

/** Leaves the node, which says on the canvas what it does. */
export async function seeSubtitle(page: Page) {
	// The first key closes the menu.
	await page.keyboard.press('Escape');
	await page.getByTestId('ndv-close-button').click();
	// n8n has renamed it after its new operation.
	const node = page.getByTestId('canvas-node').filter({ hasText: 'Get many users' });
	await node.getByText('Get Many: User', { exact: true }).waitFor();
}
