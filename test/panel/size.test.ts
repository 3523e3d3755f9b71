import type { INodeProperties } from 'n8n-workflow';
import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { resources } from '../../nodes/Clerk/resources';
import { gzippedSize } from './gzippedSize.mts';

// What is measured: the node's description as JSON. n8n puts it into the list of all nodes that
// the editor loads, and beside it a copy of its own for agents (`clerkTool`), not counted here.
const { description } = new Clerk();
const isForModels = ({ name }: INodeProperties) => name === 'toolDescription';
const operations = resources.flatMap((resource) => resource.operations).length;
const bytesOf = (part: unknown) => Buffer.byteLength(JSON.stringify(part));

test('an operation takes at most 1.15 kB on average of what people see', () => {
	const properties = description.properties.filter((property) => !isForModels(property));
	expect(bytesOf({ ...description, properties }) / operations).toBeLessThanOrEqual(1150);
});

test('and at most 350 bytes of what language models read', () => {
	const bytes = bytesOf(description.properties.filter(isForModels));
	expect(bytes / operations).toBeLessThanOrEqual(350);
});

test('the editor loads at most 250 kB, or 31 kB gzipped', () => {
	expect(bytesOf(description)).toBeLessThanOrEqual(250_000);
	expect(gzippedSize(JSON.stringify(description))).toBeLessThanOrEqual(31_000);
});
