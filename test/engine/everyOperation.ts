import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Field } from '../../nodes/Clerk/fields/field';
import type { Operation } from '../../nodes/Clerk/operation';
import { resources } from '../../nodes/Clerk/resources';

/** Every declared operation, with the resource it belongs to. */
export const everyOperation = resources.flatMap((resource) =>
	resource.operations.map((operation) => ({
		name: `${resource.value}: ${operation.value}`,
		resource: resource.value,
		operation,
	})),
);

/** Values for the fields whose kind does not tell what they hold. */
const SAMPLES: Record<string, unknown> = {
	emailAddressIdentificationStatus: 'verified',
	phoneNumberIdentificationStatus: 'reserved',
	slug: 'acme-inc',
};

/** Emptying a field does not go with setting it, so it is tested by itself. */
const ALONE = new Set(['fieldsToClear']);

/** A value for a field, as the panel would hold it. */
export function sampleFor({ name, property }: Field): unknown {
	if (name in SAMPLES) return SAMPLES[name];
	switch (property.type) {
		case 'boolean':
			return true;
		case 'number':
			return Math.max(7, property.typeOptions?.minValue ?? 0);
		case 'json':
			return '{"plan": "pro"}';
		case 'dateTime':
			return '2026-05-12T09:00:00Z';
		case 'options':
			return (property.options?.[0] as { value: string }).value;
		case 'resourceLocator':
			return { __rl: true, mode: 'id', value: `${name}_1` };
		default:
			return `${name} 1`;
	}
}

/** Parameters for an operation with the fields that `isWanted` picks set to samples. */
export function parametersFor(
	{ resource, operation }: { resource: string; operation: Operation },
	isWanted: (field: Field) => boolean,
): INodeParameters {
	const sample = (fields: readonly Field[]): IDataObject =>
		Object.fromEntries(
			fields
				.filter((field) => field.members ?? (isWanted(field) && !ALONE.has(field.name)))
				.map((field) => [
					field.name,
					field.members ? sample(field.members) : (sampleFor(field) as string),
				]),
		);
	return {
		resource,
		operation: operation.value,
		...sample(operation.fields),
	} as INodeParameters;
}
