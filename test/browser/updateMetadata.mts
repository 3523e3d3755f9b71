// User → Update Metadata, opened.

import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

import { seeError } from './errors.mts';
import { chooseInMenu, chooseOperation, openMenu, redMarks } from './parameters.mts';

const METADATA = ['Private Metadata', 'Public Metadata', 'Unsafe Metadata'];

/** Chooses the operation: nothing is wrong yet. */
export async function seeNoRedMarks(page: Page) {
	await chooseOperation(page, 'Update Metadata');
	assert.deepEqual(await openMenu(page, 'Add Metadata'), METADATA);
	assert.equal(await redMarks(page).count(), 0);
}

/** Adds a field, which says what happens to the metadata that is there. */
export async function addPublicMetadata(page: Page) {
	await chooseInMenu(page, 'Public Metadata');
	await page
		.getByTestId('node-parameters')
		.getByText('Merged with existing metadata unless you choose Replace under Options')
		.waitFor();
	assert.equal(await redMarks(page).count(), 0);
}

/**
 * Executes the step with the field as it was added.
 *
 * @param read reads the user's metadata
 */
export async function changeNothing(page: Page, read: () => Promise<unknown>) {
	const before = await read();
	await seeError(page, {
		headline: 'There is nothing to update',
		lines: [/^Set at least one field under 'Metadata'/, 'Nothing was sent to Clerk.'],
	});
	assert.deepEqual(await read(), before);
}
