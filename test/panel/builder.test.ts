import {
	extractDiscriminatorCombinations,
	getPropertiesForCombination,
	type NodeTypeDescription,
} from '@n8n/workflow-sdk/scripts/generate-types';
import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { whyNoTool } from '../../nodes/Clerk/declare/tools';
import { everyOperation } from '../support/everyOperation';
import { declaredPanel } from './declared';

/**
 * n8n's AI builder reads from a node's description which fields an operation has, with functions of
 * its own, which come with n8n-core. They look at `show` alone.
 */
const description = new Clerk().description as unknown as NodeTypeDescription;

test('it knows every operation', () => {
	const known = extractDiscriminatorCombinations(description);
	expect(known).toEqual(
		everyOperation.map(({ resource, operation: { value } }) => ({ resource, operation: value })),
	);
});

test.each(everyOperation)('it finds the fields of $name and no others', (one) => {
	const { resource, operation } = one;
	const combination = { resource, operation: operation.value };
	const found = getPropertiesForCombination(description, combination).map(({ name }) => name);
	// It leaves out what holds no value.
	const declared = declaredPanel(operation).filter(({ type }) => type !== 'notice');
	const forModels = whyNoTool(operation) ? [] : ['toolDescription'];
	expect(found).toEqual([...forModels, ...declared.map(({ name }) => name)]);
});
