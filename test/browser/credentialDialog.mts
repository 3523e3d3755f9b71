// n8n's own dialog for a credential.

import assert from 'node:assert/strict';

import getPort from 'get-port';
import type { Page } from 'playwright-core';

import type { ClerkAccess } from '../../scripts/start/editor.mts';

/** Opens the dialog from the node, with no credential there yet. It says where the key is. */
export async function openNewCredential(page: Page) {
	await openEmpty(page, 'secretKey');
	assert.equal(await field(page, 'apiUrl').inputValue(), 'https://api.clerk.com');
	const link = dialog(page).getByRole('link', { name: 'Clerk Dashboard under API Keys' });
	await link.waitFor();
	assert.equal(await link.getAttribute('href'), 'https://dashboard.clerk.com/~/api-keys');
}

/** Saves the other key of the dashboard's page, and reads which one is wanted. */
export async function savePublishableKey(page: Page) {
	await field(page, 'secretKey').fill('pk_test_Y2xlcmsuZXhhbXBsZS5jb20k');
	await saveAndRead(
		page,
		'This is a publishable key (pk_…). Paste the secret key, which starts with sk_test_ or sk_live_.',
	);
}

/** Saves an address at which nothing is, and reads that. */
export async function saveUnreachableUrl(page: Page) {
	const nobody = `http://127.0.0.1:${await getPort()}`;
	await field(page, 'secretKey').fill('sk_test_thisIsNotTheKey');
	await field(page, 'apiUrl').fill(nobody);
	await saveAndRead(
		page,
		`Clerk could not be reached: nothing answers at ${nobody}. Check the API URL, and that this n8n can reach it.`,
	);
}

/** Saves a key that Clerk does not know. */
export async function saveWrongKey(page: Page, { apiUrl }: ClerkAccess) {
	await field(page, 'apiUrl').fill(apiUrl);
	await saveAndRead(page, /^Clerk rejected the secret key\. Copy it again/);
}

/** Saves the right key, pasted as the line of an .env file. */
export async function saveRightKey(page: Page, { secretKey }: ClerkAccess) {
	await field(page, 'secretKey').fill(` CLERK_SECRET_KEY="${secretKey}" `);
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
export async function saveAndRead(page: Page, reason: string | RegExp) {
	await save(page);
	const details = dialog(page).getByText('More details');
	const told = dialog(page).getByText(reason);
	// They stay unfolded when a second test fails.
	await details.or(told).first().waitFor();
	if (await details.isVisible()) await details.click();
	await told.waitFor();
	// Then n8n takes new values.
	await dialog(page).locator('.n8n-spinner').waitFor({ state: 'hidden' });
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
