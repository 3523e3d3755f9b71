// What a person reads when a step fails.

import assert from 'node:assert/strict';

import type { Locator, Page } from 'playwright-core';

import { execute } from './execute.mts';
import type { Person } from './openNode.mts';

/** What n8n shows of an error. */
interface Told {
	headline: string | RegExp;
	/** The lines below it. */
	lines: Array<string | RegExp>;
	/** What is unfolded by From Clerk. */
	details?: string[];
}

/** Types an e-mail address under By ID. */
export async function seeEmailUnderId(page: Page, { email }: Person) {
	await page.getByTestId('rlc-mode-selector').click();
	await page.getByTestId('mode-id').click();
	await fillId(page, email);
	await seeError(page, {
		headline: "This looks like an email address. Choose By Email in the field 'User'.",
		lines: [`'${email}' was given as an ID.`, 'Nothing was sent to Clerk.'],
	});
}

/** Asks for a user who does not exist. */
export async function seeUnknownId(page: Page) {
	await fillId(page, 'user_whoDoesNotExist');
	await seeError(page, {
		headline: 'No user was found with id user_whoDoesNotExist',
		lines: [/^Check the ID/],
		details: ['GET /users/user_whoDoesNotExist: HTTP 404, resource_not_found'],
	});
}

/** Clerk refuses two values at once: a list, in the panel's words. */
export async function seeTwoErrors(page: Page) {
	await page.getByTestId('parameter-input-emailAddress').locator('input').fill('not-an-email');
	await page.getByTestId('parameter-input-password').locator('input').fill('password');
	await seeError(page, {
		headline: 'Clerk refused 2 values: Email Address, Password',
		lines: [
			"• 'Email Address' must be a valid email address.",
			/^• Password has been found in .* If you migrate .* turn on 'Skip Password Checks'\.$/,
		],
		details: [
			'POST /users: HTTP 422, form_param_format_invalid, form_password_pwned',
			'Clerk trace ID: ',
		],
	});
}

async function fillId(page: Page, id: string) {
	await page.getByTestId('rlc-input').fill(id);
	await page.getByTestId('rlc-input').press('Tab');
}

/** Executes the step, which fails, and reads all of the error. */
export async function seeError(page: Page, { headline, lines, details = [] }: Told) {
	const shown = page.getByTestId('node-error-message').getByText(headline);
	await untilShown(page, shown);
	const text = await page.getByTestId('node-error-description').innerText();
	const told = text.split('\n').filter(Boolean);
	assert.equal(told.length, lines.length, `other lines: ${text}`);
	for (const [index, line] of lines.entries()) {
		if (typeof line === 'string') assert.equal(told[index], line);
		else assert.match(told[index], line);
	}
	assert.ok(!text.includes('`'), 'no backticks');
	if (details.length === 0) return;
	const unfolded = page.getByTestId('output-panel').locator('details', { hasText: 'From Clerk' });
	await unfolded.getByText('From Clerk').click();
	for (const detail of details) await unfolded.getByText(detail).waitFor();
}

/** n8n takes over what is typed a moment later: a run that was quicker still had the old value. */
async function untilShown(page: Page, shown: Locator) {
	await page.waitForTimeout(500);
	for (let attempt = 0; attempt < 3; attempt++) {
		await execute(page, page.getByTestId('node-execute-button'));
		const isShown = shown.waitFor({ timeout: 5000 }).then(
			() => true,
			() => false,
		);
		if (await isShown) return;
	}
	const other = await page.getByTestId('output-panel').innerText();
	assert.fail(`the error is not shown, but: ${other}`);
}
