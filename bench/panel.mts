/**
 * How long the editor takes to open the panel of a node, beside n8n's own big nodes: in a real n8n
 * and a real browser, each node opened several times in turns. Fails if the Clerk node takes longer
 * than it may.
 */
import type { Page } from 'playwright-core';
import { runCommand } from '../scripts/start/programs.mts';
import { openBrowser } from '../test/browser/chromium.mts';
import { signIn } from '../test/browser/signIn.mts';
import { setStage } from '../test/browser/stage.mts';

const NODES = [
	{ name: 'Clerk', type: 'n8n-nodes-clerk.clerk', typeVersion: 1 },
	{ name: 'Slack', type: 'n8n-nodes-base.slack', typeVersion: 2.3 },
	{ name: 'Notion', type: 'n8n-nodes-base.notion', typeVersion: 2.2 },
	{ name: 'HubSpot', type: 'n8n-nodes-base.hubspot', typeVersion: 2.1 },
];
const ROUNDS = 9;

/** How many times as long as n8n's Slack node the Clerk node may take. */
const TARGET = 1.25;

await runCommand(async () => {
	const { browser, page } = await openBrowser();
	const { url, owner, editor } = await setStage();
	await signIn(page, url, owner);
	const nodes = NODES.map((node, index) => ({
		...node,
		id: node.name,
		parameters: {},
		position: [index * 300, 0],
	}));
	const { id } = await editor.call<{ id: string }>('POST', '/workflows', {
		name: 'Panels',
		nodes,
		connections: {},
		settings: {},
	});
	await page.goto(`${url}/workflow/${id}`);
	const times: Record<string, number[]> = {};
	for (let round = 0; round < ROUNDS; round++) {
		for (const { name } of NODES) (times[name] ??= []).push(await open(page, name));
	}
	// The first one loads what all of them need.
	const sorted = (name: string) => times[name].slice(1).toSorted((a, b) => a - b);
	const median = (name: string) => sorted(name)[Math.floor((ROUNDS - 1) / 2)];
	const row = (...cells: string[]) => console.log(`| ${cells.join(' | ')} |`);
	row('Node', 'Opening its panel, median', 'Slowest', 'Beside Slack', 'Target');
	row('---', '---', '---', '---', '---');
	for (const { name } of NODES) {
		const ms = (time: number) => `${Math.round(time)} ms`;
		const target = name === 'Clerk' ? `≤ ${TARGET}` : '';
		const beside = (median(name) / median('Slack')).toFixed(2);
		row(name, ms(median(name)), ms(sorted(name).at(-1)!), beside, target);
	}
	await browser.close();
	return median('Clerk') <= TARGET * median('Slack');
});

/** From the double click until the parameters are drawn, as the browser's own clock says. */
async function open(page: Page, name: string): Promise<number> {
	const node = page.locator(`[data-test-id="canvas-node"][data-node-name="${name}"]`);
	await node.waitFor();
	const ms = await page.evaluate<number>(`(async () => {
		const node = document.querySelector('[data-node-name="${name}"] [data-test-id="canvas-default-node"]');
		const start = performance.now();
		node.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
		while (!document.querySelector('[data-test-id="parameter-input-operation"]')) {
			await new Promise(requestAnimationFrame);
		}
		await new Promise(requestAnimationFrame);
		return performance.now() - start;
	})()`);
	await page.keyboard.press('Escape');
	await page.getByTestId('ndv').waitFor({ state: 'hidden' });
	return ms;
}
