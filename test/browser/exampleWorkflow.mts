// An example on the canvas.

import type { Page } from 'playwright-core';

import { execute } from './execute.mts';

/** Opens the workflow and executes it as a person does; every node has to turn green. */
export async function executeExample(page: Page, url: string, { id, nodes }: Example) {
	await page.goto(`${url}/workflow/${id}`);
	await page
		.getByTestId('canvas-default-node')
		.nth(nodes - 2)
		.waitFor();
	await execute(page, page.getByTestId('execute-workflow-button'));
	await page
		.getByTestId('canvas-node-status-success')
		.nth(nodes - 1)
		.waitFor();
}

/** A workflow, and how many nodes of it run. */
export interface Example {
	id: string;
	nodes: number;
}
