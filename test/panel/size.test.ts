import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { gzippedSize } from './gzippedSize.mts';

// What is measured: the node's description as JSON. n8n puts it into the list of all nodes that
// the editor loads, and beside it a copy of its own for agents (`clerkTool`), not counted here.
const { description } = new Clerk();
const json = JSON.stringify(description);

test('the editor loads at most 420 kB, or 45 kB gzipped', () => {
	expect(Buffer.byteLength(json)).toBeLessThanOrEqual(420_000);
	expect(gzippedSize(json)).toBeLessThanOrEqual(45_000);
});
