// n8n's own dialog for a credential.

import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

import type { ClerkAccess } from '../../scripts/start/credential.mts';

/** Opens the dialog from the node, with no credential there yet. */
export async function openNewCredential(page: Page) {
	await openEmpty(page, 'secretKey');
	assert.equal(await field(page, 'apiUrl').inputValue(), 'https://api.clerk.com');
	await dialog(page)
		.getByText(/Copy the secret key from the/)
		.waitFor();
}

/** Saves a key and reads why n8n's test of it failed. */
export async function saveWrongKey(page: Page, { apiUrl }: ClerkAccess) {
	await field(page, 'secretKey').fill('sk_test_thisIsNotTheKey');
	await field(page, 'apiUrl').fill(apiUrl);
	await saveAndRead(page, /Clerk rejected the secret key\. Copy it again/);
}

/** Saves the right key. */
export async function saveRightKey(page: Page, { secretKey }: ClerkAccess) {
	await field(page, 'secretKey').fill(secretKey);
	await saveAndClose(page);
}

/** Opens the saved credential: n8n tests it anew, and keeps the key to itself. */
export async function seeSuccess(page: Page, { secretKey }: ClerkAccess) {
	await page.getByTestId('credential-edit-button').click();
	await dialog(page).getByText('Connection tested successfully').waitFor();
	assert.equal(await field(page, 'secretKey').getAttribute('type'), 'password', 'masked');
	assert.notEqual(await field(page, 'secretKey').inputValue(), secretKey, 'kept by n8n');
}

/** Opens the dialog for a credential with this secret, which has to be masked. */
export async function openEmpty(page: Page, secret: string) {
	await page.getByTestId('node-credentials-empty-state').getByRole('button').click();
	await field(page, secret).waitFor();
	assert.equal(await field(page, secret).getAttribute('type'), 'password', 'masked');
}

/** Saves, and reads why n8n's test failed. */
export async function saveAndRead(page: Page, reason: RegExp) {
	await save(page);
	await dialog(page).getByText('More details').click();
	await dialog(page).getByText(reason).waitFor();
}

/** Saves; n8n closes the dialog when its test succeeds. */
export async function saveAndClose(page: Page) {
	await save(page);
	await dialog(page).waitFor({ state: 'hidden' });
}

const save = async (page: Page) => await dialog(page).getByTestId('credential-save-button').click();

/** Leaves the dialog. */
export async function closeDialog(page: Page) {
	await dialog(page).getByRole('button', { name: /close/i }).click();
	await dialog(page).waitFor({ state: 'hidden' });
}

/** The dialog itself. */
export const dialog = (page: Page) => page.getByTestId('editCredential-modal');

/** One of its fields. */
export const field = (page: Page, name: string) =>
	dialog(page).getByTestId(`parameter-input-${name}`).locator('input');
