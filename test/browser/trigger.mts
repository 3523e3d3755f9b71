// The Clerk Trigger, opened, and the credential with its signing secrets.

import type { Page } from 'playwright-core';

import { newSecret } from '../webhooks/message.mts';
import { dialog, field, openEmpty, saveAndClose, saveAndRead } from './credentialDialog.mts';
import { addOnUserCreated, findClerk } from './nodePanel.mts';

/** The steps in the notice. */
const STEPS = [
	/^Unfold 'Webhook URLs' above/,
	/^In the Clerk Dashboard under Webhooks, add an endpoint/,
	/^Copy the endpoint's signing secret/,
];

/** Adds it to a new workflow: the event is chosen, and a notice below it tells the three steps. */
export async function addTrigger(page: Page, url: string) {
	await findClerk(page, url);
	await addOnUserCreated(page);
	const panel = page.getByTestId('ndv');
	const events = page.getByTestId('parameter-input-events');
	await events.getByText('User: Created').waitFor();
	const steps = panel.getByRole('alert').getByRole('listitem');
	for (const [index, words] of STEPS.entries()) {
		await steps.nth(index).filter({ hasText: words }).waitFor();
	}
	if ((await steps.count()) !== STEPS.length) throw new Error('The notice has other steps');
	const [above, below] = await Promise.all([events.boundingBox(), steps.first().boundingBox()]);
	if (!above || !below || above.y >= below.y) throw new Error('The notice is above the events');
	await panel.getByText(/The IDs in it are samples/).waitFor();
	await seeTolerance(page);
}

/** Adds the tolerance from the options: its label names the unit. */
async function seeTolerance(page: Page) {
	const panel = page.getByTestId('ndv');
	await panel.locator('[data-test-id^="collection-parameter-add"]').first().click();
	await page.getByText('Time Tolerance (Seconds)', { exact: true }).click();
	await panel.getByTestId('parameter-input-tolerance').waitFor();
}

/** Saves what is no signing secret, and reads what is wrong and where Clerk shows the right one. */
export async function saveWrongSecret(page: Page) {
	await openEmpty(page, 'signingSecret');
	await dialog(page)
		.getByText(/To find it, open your endpoint in the Clerk Dashboard/)
		.waitFor();
	await field(page, 'signingSecret').fill('sk_test_thisIsAnotherKey');
	await saveAndRead(
		page,
		/^This is a secret key \(sk_…\), which belongs in the Clerk API credential/,
	);
}

/** Saves two secrets. Nothing is missing now, so n8n says how to get a test event. */
export async function saveSecrets(page: Page) {
	await field(page, 'signingSecret').fill(`${newSecret()}, ${newSecret()}`);
	await saveAndClose(page);
	await page.getByTestId('trigger-header').getByText('Receive a test event from Clerk').waitFor();
}
