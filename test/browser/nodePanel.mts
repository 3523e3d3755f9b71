// The panel at the right where a person chooses the next node.

import type { Page } from 'playwright-core';

import { seeOrderOfActions, seeOrderOfTriggers } from './order.mts';

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
	await page.getByText('On user created', { exact: true }).waitFor();
	await seeOrderOfTriggers(page);
}

/** Folds the triggers and unfolds the actions. */
export async function seeActions(page: Page) {
	await page.getByText(/^Actions \(\d+\)/).click();
	await page.getByText(/^Triggers \(\d+\)/).click();
	await page.getByText('On user created', { exact: true }).waitFor({ state: 'hidden' });
	await seeOrderOfActions(page);
}

/** Adds Get User to the workflow, which opens it. */
export async function addGetUser(page: Page) {
	await page.getByText('Get a user', { exact: true }).click();
	await page.getByTestId('ndv').waitFor();
	await page.getByTestId('resource-locator-userId').waitFor();
}

const clerkEntry = (page: Page) =>
	page.getByTestId('node-creator-item-name').getByText('Clerk', { exact: true });
