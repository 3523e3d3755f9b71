// A walk through the editor, step by step, with a picture of each.

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Page, PageScreenshotOptions } from 'playwright-core';

/** n8n's messages stay for some seconds and cover what a picture should show. */
const withoutToasts = '.el-notification { visibility: hidden !important }';

/** A part of the page. */
export type Clip = NonNullable<PageScreenshotOptions['clip']>;

/** A step: what a person does and has to see. */
export interface Step {
	name: string;
	walk: (page: Page) => Promise<void>;
}

/**
 * Takes the steps in order. One builds on another, so after a failure the rest count as failed.
 *
 * @param pictures the folder for the pictures, which is emptied first
 * @returns how many steps held and how many did not
 */
export async function takeSteps(page: Page, steps: Step[], pictures: string) {
	rmSync(pictures, { recursive: true, force: true });
	mkdirSync(pictures, { recursive: true });
	let passed = 0;
	for (const [index, { name, walk }] of steps.entries()) {
		const number = String(index + 1).padStart(2, '0');
		const picture = join(pictures, `${number} ${name.replace(/[^\w ]/g, '')}.png`);
		const started = Date.now();
		try {
			await walk(page);
			passed += 1;
			await takePicture(page, picture);
			console.log(`ok      ${name} (${Date.now() - started} ms)`);
		} catch (error) {
			console.log(`FAILED  ${name}\n${indent(error)}`);
			await page.screenshot({ path: picture }).catch(() => {});
			console.log(`        Picture: ${picture}`);
			steps.slice(index + 1).forEach((step) => console.log(`FAILED  ${step.name} (not reached)`));
			break;
		}
	}
	return { passed, failed: steps.length - passed };
}

/** Takes a picture of what is in sight, once everything is drawn. */
export async function takePicture(page: Page, path: string, clip?: Clip | void) {
	// A button is empty while it changes between its words and a spinner.
	await page.locator('.n8n-spinner, [class*="button-fade"]').first().waitFor({ state: 'hidden' });
	await page.evaluate('document.fonts.ready');
	await page.screenshot({
		path,
		clip: clip ?? undefined,
		animations: 'disabled',
		style: withoutToasts,
	});
}

const indent = (error: unknown) =>
	String(error instanceof Error ? error.message : error).replace(/^/gm, '        ');
