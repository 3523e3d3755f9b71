import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { resources } from '../../nodes/Clerk/resources';
import { gzippedSize } from './gzippedSize.mts';

// What is measured: the node's description as JSON. n8n puts it into the list of all nodes that
// the editor loads, and beside it a copy of its own for agents (`clerkTool`), not counted here.
const { description } = new Clerk();
const operations = resources.flatMap((resource) => resource.operations).length;
const bytesOf = (part: unknown) => Buffer.byteLength(JSON.stringify(part));

test('an operation takes at most 1.15 kB on average, with what language models read', () => {
	expect(bytesOf(description) / operations).toBeLessThanOrEqual(1150);
});

test('the editor loads at most 250 kB, or 31 kB gzipped', () => {
	expect(bytesOf(description)).toBeLessThanOrEqual(250_000);
	expect(gzippedSize(JSON.stringify(description))).toBeLessThanOrEqual(31_000);
});
