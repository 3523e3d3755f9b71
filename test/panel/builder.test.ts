import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { whyNoTool } from '../../nodes/Clerk/declare/tools';
import { everyOperation } from '../support/everyOperation';
import { combinationsOf, fieldsOf } from './aiBuilder.mts';
import { declaredPanel } from './declared';

/** n8n's AI builder reads from a node's description which fields an operation has: `show` alone. */
const { description } = new Clerk();

test('it knows every operation', () => {
	expect(combinationsOf(description)).toEqual(
		everyOperation.map(({ resource, operation: { value } }) => ({ resource, operation: value })),
	);
});

test.each(everyOperation)('it finds the fields of $name and no others', (one) => {
	const { resource, operation } = one;
	const found = fieldsOf(description, { resource, operation: operation.value });
	// It leaves out what holds no value.
	const declared = declaredPanel(operation).filter(({ type }) => type !== 'notice');
	const forModels = whyNoTool(operation) ? [] : ['toolDescription'];
	// It takes the first property of a name: the second of a collection is hidden (panel/asSaved).
	expect([...new Set(found)]).toEqual([...forModels, ...declared.map(({ name }) => name)]);
});
