// The panel at the right where a person chooses the next node.

import type { Page } from 'playwright-core';

/** The actions of the specification's eleven operations, however n8n articles are set. */
const actions = [
	/^Create (an )?organization$/,
	/^Get (an )?organization$/,
	/^Get many organizations$/,
	/^Get (a )?session$/,
	/^Get many sessions$/,
	/^Revoke (a )?session$/,
	/^Create (a )?user$/,
	/^Delete (a )?user$/,
	/^Get (a )?user$/,
	/^Get many users$/,
	/^Update (a )?user$/,
];

/** Opens a new workflow and finds Clerk by typing its name. */
export async function findClerk(page: Page, url: string) {
	await page.goto(`${url}/workflow/new`);
	await page.getByTestId('canvas-plus-button').waitFor();
	await page.keyboard.press('n');
	await page.getByTestId('node-creator-search-bar').fill('clerk');
	await clerkEntry(page).waitFor();
}

/** Opens Clerk's entry and looks for all actions. */
export async function seeActions(page: Page) {
	await clerkEntry(page).click();
	for (const action of actions) await page.getByText(action).waitFor();
}

/** Adds Get User to the workflow, which opens it. */
export async function addGetUser(page: Page) {
	await page.getByText(/^Get (a )?user$/).click();
	await page.getByTestId('ndv').waitFor();
	await page.getByTestId('resource-locator-userId').waitFor();
}

const clerkEntry = (page: Page) =>
	page.getByTestId('node-creator-item-name').getByText('Clerk', { exact: true });
