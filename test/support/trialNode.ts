import type { IExecuteFunctions, INodeType } from 'n8n-workflow';
import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { execute } from '../../nodes/Clerk/run/execute';
import type { Operation, Resource } from '../../nodes/Clerk/declare/operation';
import { propertiesOf } from '../../nodes/Clerk/panel/properties';

/** A node with one operation, as if it were declared: resource and operation are found by value. */
export function trialNode(operation: Operation): INodeType {
	const resources: Resource[] = [{ name: 'Trial', value: 'trial', operations: [operation] }];
	return {
		description: { ...new Clerk().description, properties: propertiesOf(resources) },
		async execute(this: IExecuteFunctions) {
			return [await execute(this, resources)];
		},
	};
}
