import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { everyOperation } from './everyOperation';

/**
 * Parameters of an operation with each value where the panel has its field: at the top, or in a
 * collection. Names that the operation does not have are refused.
 */
export function parametersOf(
	resource: string,
	operation: string,
	values: IDataObject,
): INodeParameters {
	const { fields } = everyOperation.find(
		({ name }) => name === `${resource}: ${operation}`,
	)!.operation;
	const parameters: IDataObject = { resource, operation };
	for (const [name, value] of Object.entries(values)) {
		const holder = fields.find(({ members = [] }) => members.some((one) => one.name === name));
		if (holder) parameters[holder.name] = { ...Object(parameters[holder.name]), [name]: value };
		else if (fields.some((field) => field.name === name)) parameters[name] = value;
		else throw new Error(`${resource}: ${operation} has no field ${name}`);
	}
	return parameters as INodeParameters;
}
