// The Clerk Trigger, opened, and the credential with its signing secrets.

import type { Page } from 'playwright-core';

import { newSecret } from '../webhooks/message.mts';
import { dialog, field, openEmpty, saveAndClose, saveAndRead } from './credentialDialog.mts';
import { addOnUserCreated, findClerk } from './nodePanel.mts';

/** Adds it to a new workflow: the event is chosen, and the panel tells the three steps. */
export async function addTrigger(page: Page, url: string) {
	await findClerk(page, url);
	await addOnUserCreated(page);
	await page.getByTestId('parameter-input-events').getByText('User: Created').waitFor();
	for (const step of [/^1\. Copy a webhook URL/, /^2\. In the Clerk Dashboard/, /^3\. Copy the/]) {
		await page.getByTestId('ndv').getByText(step).waitFor();
	}
}

/** Saves what is no signing secret, and reads what is wrong and where Clerk shows the right one. */
export async function saveWrongSecret(page: Page) {
	await openEmpty(page, 'signingSecret');
	await dialog(page)
		.getByText(/open your endpoint and copy its Signing Secret/)
		.waitFor();
	await field(page, 'signingSecret').fill('sk_test_thisIsAnotherKey');
	await saveAndRead(page, /It is a secret key \(sk_…\), which belongs in the Clerk API credential/);
}

/** Saves two secrets. */
export async function saveSecrets(page: Page) {
	await field(page, 'signingSecret').fill(`${newSecret()}, ${newSecret()}`);
	await saveAndClose(page);
}
