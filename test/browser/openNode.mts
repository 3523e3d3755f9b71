// The Clerk node, opened: its parameters in the middle, its output at the right.

import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

import { execute } from './execute.mts';

/** A user to look for. */
export interface Person {
	id: string;
	email: string;
}

/** Opens From List, sees several users, and narrows them down to one by typing. */
export async function searchUser(page: Page, { email }: Person) {
	await page.getByTestId('rlc-input').click();
	await page.getByTestId('rlc-item').nth(4).waitFor();
	await page.getByTestId('rlc-search').fill(email);
	await page.getByTestId('rlc-item').nth(1).waitFor({ state: 'hidden' });
	await page.getByTestId('rlc-item').getByText(email).waitFor();
}

/** Chooses the user that was found. */
export async function chooseUser(page: Page, { email }: Person) {
	await page.getByTestId('rlc-item').getByText(email).click();
	await page.getByTestId('rlc-search').waitFor({ state: 'hidden' });
	const shown = await page.getByTestId('rlc-input').inputValue();
	assert.ok(shown.includes(email), `the field shows the user, not "${shown}"`);
}

/** Executes the step and sees the user in the output. */
export async function seeOutput(page: Page, { id, email }: Person) {
	await execute(page, page.getByTestId('node-execute-button'));
	await output(page).getByText('1 item').waitFor();
	await output(page).getByTestId('radio-button-json').click();
	await output(page).getByText(email).first().waitFor();
	// n8n only draws the part of the JSON that is in sight.
	const text = await output(page).innerText();
	for (const expected of [id, email, 'firstName', 'emailAddresses']) {
		assert.ok(text.includes(expected), `the output holds ${expected}`);
	}
}

const output = (page: Page) => page.getByTestId('output-panel');
