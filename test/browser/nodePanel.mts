// The panel at the right where a person chooses the next node.

import type { Page } from 'playwright-core';

/** The actions of the specification's eleven operations, in the order of the panel. */
const actions = [
	'Create a user',
	'Get a user',
	'Get many users',
	'Update a user',
	'Delete a user',
	'Create an organization',
	'Get an organization',
	'Get many organizations',
	'Get a session',
	'Get many sessions',
	'Revoke a session',
];

/** Opens a new workflow and finds Clerk by typing its name. */
export async function findClerk(page: Page, url: string) {
	await page.goto(`${url}/workflow/new`);
	await page.getByTestId('canvas-plus-button').waitFor();
	await page.keyboard.press('n');
	await page.getByTestId('node-creator-search-bar').fill('clerk');
	await clerkEntry(page).waitFor();
}

/** Adds the trigger for new users to the workflow, which opens it. */
export async function addOnUserCreated(page: Page) {
	await seeTriggers(page);
	await page.getByText('On user created', { exact: true }).click();
	await page.getByTestId('ndv').waitFor();
}

/** Opens Clerk's entry, where the events that can start a workflow come first. */
export async function seeTriggers(page: Page) {
	await clerkEntry(page).click();
	for (const event of ['On user created', 'On user updated', 'On user deleted', 'On any event']) {
		await page.getByText(event, { exact: true }).waitFor();
	}
}

/** Unfolds the actions, looks for all of them, and sees that those of users come first. */
export async function seeActions(page: Page) {
	await page.getByText(/^Actions \(\d+\)/).click();
	const heights: number[] = [];
	for (const action of actions) {
		const entry = page.getByText(action, { exact: true });
		await entry.waitFor();
		heights.push((await entry.boundingBox())?.y ?? 0);
	}
	if (heights.some((y, index) => y < (heights[index - 1] ?? 0))) {
		throw new Error(`The actions are not in the order of their use: ${heights.join(', ')}`);
	}
}

/** Adds Get User to the workflow, which opens it. */
export async function addGetUser(page: Page) {
	await page.getByText('Get a user', { exact: true }).click();
	await page.getByTestId('ndv').waitFor();
	await page.getByTestId('resource-locator-userId').waitFor();
}

const clerkEntry = (page: Page) =>
	page.getByTestId('node-creator-item-name').getByText('Clerk', { exact: true });
