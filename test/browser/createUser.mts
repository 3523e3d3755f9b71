// User → Create, opened.

import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

import { chooseOperation, labels, openMenu } from './parameters.mts';

/** What most users are created with is at the top, without a click. */
const AT_THE_TOP = [
	'Resource',
	'Operation',
	'Email Address',
	'First Name',
	'Last Name',
	'Password',
];

/** Words of Clerk's dashboard. */
const UNDER_ADD_FIELD = [
	'Can Create Organizations',
	'Can Delete Own Account',
	'Email Status',
	'Max Organizations',
	'Skip Required Identifiers',
];

/** Chooses the operation and sees its fields. */
export async function seeFields(page: Page) {
	await chooseOperation(page, 'Create');
	await page.getByTestId('parameter-input-emailAddress').waitFor();
	const shown = await labels(page);
	const top = shown.slice(shown.indexOf('Resource'));
	assert.deepEqual(top.slice(0, AT_THE_TOP.length), AT_THE_TOP);
}

/** Opens Add Field, where everything else is, each entry once. */
export async function seeAddField(page: Page) {
	const entries = await openMenu(page, 'Add Field');
	assert.deepEqual([...new Set(entries)], entries, 'each entry once');
	for (const entry of UNDER_ADD_FIELD) assert.ok(entries.includes(entry), entry);
	for (const entry of AT_THE_TOP) assert.ok(!entries.includes(entry), `${entry} is at the top`);
}
