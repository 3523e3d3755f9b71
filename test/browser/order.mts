// The order of what the node panel offers: what people use most comes first.

import assert from 'node:assert/strict';

import type { Page } from 'playwright-core';

const FIRST_TRIGGERS = [
	'On user created',
	'On user updated',
	'On user deleted',
	'On session created',
];
const LAST_TRIGGERS = ['On any event', 'On other events'];

/** The headings above the actions; the rest follows. */
const FIRST_RESOURCES = [
	'User',
	'Organization',
	'Organization Membership',
	'Organization Invitation',
	'Invitation',
	'Session',
	'Email Address',
	'Phone Number',
	'Waitlist Entry',
	'Allowlist',
	'Blocklist',
	'Sign-In Token',
	'Sign-Up',
];

const FIRST_ACTIONS = [
	'Create a user',
	'Create or update a user',
	'Get a user',
	'Get many users',
	'Update a user',
	'Delete a user',
	"Update a user's metadata",
];

/** The actions of the specification's eleven operations, in the order of the panel. */
const SPECIFIED = [
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

/** Clerk's entry is open: the triggers are in sight. */
export async function seeOrderOfTriggers(page: Page) {
	const triggers = await names(page, 'Triggers', /^On /);
	assert.deepEqual(triggers.slice(0, FIRST_TRIGGERS.length), FIRST_TRIGGERS);
	assert.deepEqual(triggers.slice(-LAST_TRIGGERS.length), LAST_TRIGGERS);
}

/** Only the actions are unfolded. */
export async function seeOrderOfActions(page: Page) {
	const actions = await names(page, 'Actions', /./);
	assert.deepEqual(actions.slice(0, FIRST_ACTIONS.length), FIRST_ACTIONS);
	assert.deepEqual(
		actions.filter((action) => SPECIFIED.includes(action)),
		SPECIFIED,
	);
	const headings = await page
		.getByTestId('node-creator')
		.getByText(/ actions$/i)
		.allTextContents();
	const resources = headings.map((heading) => heading.trim().replace(/ actions$/i, ''));
	assert.deepEqual(resources.slice(0, FIRST_RESOURCES.length), FIRST_RESOURCES);
}

/**
 * The names of all entries, from the top.
 *
 * @param heading above them, with their number: n8n draws them little by little
 * @param form theirs: while the list slides in, the one before it is there as well
 */
async function names(page: Page, heading: string, form: RegExp) {
	const counted = await page.getByText(new RegExp(`^${heading} \\(\\d+\\)`)).innerText();
	const entries = page.getByTestId('node-creator-item-name').filter({ hasText: form });
	const last = Number(/\d+/.exec(counted)?.[0]) - 1;
	await entries.nth(last).waitFor();
	return (await entries.allTextContents()).map((name) => name.trim());
}
