// The bounds on the trigger's line, changed in the built package: the published code has them fixed.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the trigger is measured with. */
export interface Line {
	/** How it is called in the table. */
	name: string;
	/** How many messages n8n is given at a time, and how many there may be at all. */
	atOnce: number;
	atMost: number;
}

const BOUNDS = /(?<=new DeliveryQueue\(\{ )atOnce: [^,]+, atMost: [^,]+(?=,)/;

/**
 * @param text `none`, or how many are inside and how many more may wait, such as `10+200`
 */
export function lineFrom(text: string): Line {
	if (text === 'none') return { name: 'no limit', atOnce: Infinity, atMost: Infinity };
	const [atOnce, waiting] = text.split('+').map(Number);
	const isLine = Number.isInteger(atOnce) && Number.isInteger(waiting) && atOnce > 0;
	if (!isLine) throw new Error(`'${text}' is not a line such as 10+200, or none`);
	return { name: `${atOnce}, ${waiting} wait`, atOnce, atMost: atOnce + waiting };
}

/**
 * Writes the bounds into the package that is installed in n8n; n8n has to be started again to see
 * them.
 *
 * @param home n8n's user folder
 */
export function setLine(home: string, { atOnce, atMost }: Line) {
	const nodes = join(home, '.n8n/nodes/node_modules/n8n-nodes-clerk/dist/nodes');
	const file = join(nodes, 'ClerkTrigger/ClerkTrigger.node.js');
	const code = readFileSync(file, 'utf8');
	if (!BOUNDS.test(code)) throw new Error(`The bounds are not in ${file} as expected`);
	writeFileSync(file, code.replace(BOUNDS, `atOnce: ${atOnce}, atMost: ${atMost}`));
}
