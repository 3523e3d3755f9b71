// What the pictures of docs/ show.

import type { Page } from 'playwright-core';

import { newSecret } from '../webhooks/message.mts';
import { field, openEmpty } from './credentialDialog.mts';
import { executeExample } from './exampleWorkflow.mts';
import { execute } from './execute.mts';
import { openSaved } from './openSaved.mts';
import type { Stage } from './stage.mts';
import type { Clip } from './walk.mts';

/** n8n needs this much room, in CSS pixels. */
export const ROOM = { width: 1300, height: 832 };

/** In CSS pixels; a picture has twice as many each way. */
const SIZE = { width: 1000, height: 640 };

/** Of the screen. */
export const DENSITY = (2 * SIZE.width) / ROOM.width;

interface Picture {
	/** Of its file. */
	name: string;
	/** Brings it into sight, and gives the part of the page that it shows if that is not all. */
	show: (page: Page, stage: Stage) => Promise<Clip | void>;
}

/** The pictures. n8n offers to make a credential only as long as there is none. */
export const pictures: Picture[] = [
	{ name: 'credential', show: showCredential },
	{ name: 'trigger', show: showTrigger },
	{ name: 'workflow', show: showWorkflow },
	{ name: 'node', show: showNode },
	{ name: 'users', show: showUsers },
];

async function showCredential(page: Page, stage: Stage) {
	await openSaved(page, stage, 'clerk', { resource: 'user', operation: 'getAll' });
	await openEmpty(page, 'secretKey');
	await field(page, 'secretKey').fill(`sk_test_${'x'.repeat(42)}`);
}

async function showTrigger(page: Page, stage: Stage) {
	const clerkWebhookApi = await stage.editor.storeCredential(
		'clerkWebhookApi',
		'Clerk Webhook account',
		{ signingSecret: newSecret() },
	);
	const parameters = { events: ['user.created', 'user.updated'] };
	await openSaved(page, stage, 'clerkTrigger', parameters, { clerkWebhookApi });
	await page.getByText('Receive a test event from Clerk').waitFor();
}

/** The tabs, which reach into the canvas, and its dots, which make a big file. */
const AROUND_CANVAS = `
	:has(> * > [data-test-id="radio-button-workflow"]),
	[data-test-id="canvas-background"] { visibility: hidden }
`;

/** The tour, with what it did, without the editor's bars around the canvas. */
async function showWorkflow(page: Page, stage: Stage) {
	const example = await stage.addExample();
	await executeExample(page, stage.url, example);
	await page.getByTestId('canvas-wrapper').getByText('1 item').nth(6).waitFor();
	await page.setViewportSize({ width: ROOM.width + 42, height: ROOM.height + 102 });
	await page.addStyleTag({ content: AROUND_CANVAS });
	await page.getByTestId('zoom-to-fit').click();
	await page.mouse.move(0, 0);
	await page.waitForTimeout(1000);
	return { x: 42, y: 66, ...ROOM };
}

/** Get Many of users, and a table of what comes out, with as many columns as there is room for. */
async function showNode(page: Page, stage: Stage) {
	await page.setViewportSize(ROOM);
	await executeGetMany(page, stage, ['primaryEmailAddress', 'firstName', 'lastName']);
	// Little is to be seen of the input: as a table it would be cut.
	await page.getByTestId('ndv-input-panel').getByTestId('radio-button-json').dispatchEvent('click');
}

/** The first rows of a table alone. */
async function showUsers(page: Page, stage: Stage) {
	await page.setViewportSize({ width: 2200, height: 900 });
	const columns = ['primaryEmailAddress', 'firstName', 'lastName', 'banned', 'createdAt'];
	await executeGetMany(page, stage, columns, { dates: 'iso' });
	const panel = page.getByTestId('output-panel');
	// The panel takes a part of the width.
	for (let attempt = 0; attempt < 5; attempt++) {
		const [size, window] = [await panel.boundingBox(), page.viewportSize()];
		const missing = Math.round(ROOM.width - (size?.width ?? 0));
		if (!window || missing === 0) break;
		await page.setViewportSize({ ...window, width: window.width + missing });
		await page.waitForTimeout(300);
	}
	const place = await panel.boundingBox();
	return { x: place?.x ?? 0, y: place?.y ?? 0, width: ROOM.width, height: 485 };
}

async function executeGetMany(page: Page, stage: Stage, selectedFields: string[], options = {}) {
	const clerkApi = await stage.editor.storeClerkKey('Clerk account', stage.clerk);
	const parameters = {
		resource: 'user',
		operation: 'getAll',
		returnAll: true,
		output: 'selected',
		selectedFields,
		options,
	};
	await openSaved(page, stage, 'clerk', parameters, { clerkApi });
	await makeRoomForOutput(page);
	await execute(page, page.getByTestId('node-execute-button'));
	const output = page.getByTestId('output-panel');
	await output.getByTestId('run-data-item-count').waitFor();
	await output.getByTestId('radio-button-table').click();
	await page.mouse.move(0, 0);
}

/** Moves the parameters to the left. */
async function makeRoomForOutput(page: Page) {
	await page.getByTestId('panel-drag-button').hover();
	await page.mouse.down();
	await page.mouse.move(0, 100, { steps: 5 });
	await page.mouse.up();
}
