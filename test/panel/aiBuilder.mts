/** What n8n's AI builder reads from a node's description. Its functions come with n8n-core. */
import {
	extractDiscriminatorCombinations,
	getPropertiesForCombination,
	type NodeTypeDescription,
} from '@n8n/workflow-sdk/scripts/generate-types';
import type { INodeTypeDescription } from 'n8n-workflow';

const asBuilderReads = (description: INodeTypeDescription) =>
	description as unknown as NodeTypeDescription;

/** All choices of resource and operation. */
export const combinationsOf = (description: INodeTypeDescription) =>
	extractDiscriminatorCombinations(asBuilderReads(description));

/** Names of the fields of one of them, in order. */
export const fieldsOf = (
	description: INodeTypeDescription,
	combination: Record<'resource' | 'operation', string>,
): string[] =>
	getPropertiesForCombination(asBuilderReads(description), combination).map(({ name }) => name);
