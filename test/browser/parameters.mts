// The parameters of the open node: what is shown, and what its Add menus offer.

import type { Page } from 'playwright-core';

/** Chooses another operation of the resource. */
export async function chooseOperation(page: Page, name: string) {
	await page.getByTestId('parameter-input-operation').click();
	await inMenu(page).getByText(name, { exact: true }).first().click();
	await inMenu(page).first().waitFor({ state: 'hidden' });
}

/** The labels of all parameters, from the top. */
export async function labels(page: Page) {
	const shown = page.getByTestId('node-parameters').getByTestId('input-label');
	// In the same line is the switch between a fixed value and an expression.
	return (await shown.allInnerTexts()).map((line) => line.trim().split('\n')[0]);
}

/** What an Add menu offers, which stays open for the picture. */
export async function openMenu(page: Page, button: string) {
	await addButton(page, button).click();
	await inMenu(page).first().waitFor();
	return (await inMenu(page).allTextContents()).map((entry) => entry.trim());
}

/** Chooses from the menu that is open. */
export async function chooseInMenu(page: Page, entry: string) {
	await inMenu(page).getByText(entry, { exact: true }).click();
	await inMenu(page).first().waitFor({ state: 'hidden' });
}

/** The node's Add menus, each with a word of its own on the button. */
export const addButton = (page: Page, words: string) =>
	page.getByTestId('collection-parameter-add').filter({ has: page.getByPlaceholder(words) });

/** n8n's red triangle beside a parameter. */
export const redMarks = (page: Page) =>
	page.getByTestId('node-parameters').getByTestId('parameter-issues');

const inMenu = (page: Page) => page.getByRole('option').filter({ visible: true });
