// An example on the canvas.

import type { Page } from 'playwright-core';

/** Opens the workflow and executes it as a person does; every node has to turn green. */
export async function executeExample(page: Page, url: string, { id, nodes }: Example) {
	await page.goto(`${url}/workflow/${id}`);
	await page.getByTestId('execute-workflow-button').click();
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
