// n8n's front door.

import type { Page } from 'playwright-core';

import type { Owner } from '../../scripts/start/owner.mts';

/** Signs in as a person does. */
export async function signIn(page: Page, url: string, owner: Owner) {
	await page.goto(`${url}/signin`);
	await page.getByRole('textbox', { name: /email/i }).fill(owner.email);
	await page.locator('input[type=password]').fill(owner.password);
	await page.getByRole('button', { name: /sign in/i }).click();
	await page.waitForURL(/\/(home|workflow)/);
}
