import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../declare/operation';
import { schemaOf } from '../output/schema';

/** The JSON schema of an operation's simplified output, in the form that n8n's editor reads. */
export function outputSchema({ output, fields }: Operation): IDataObject {
	const { properties, ...schema } = schemaOf(output.shape);
	const isList = fields.some(({ name }) => name === 'returnAll');
	const success = isList || output.isVerdict ? {} : { success: { type: 'boolean' } };
	return { ...schema, properties: { ...(properties as IDataObject), ...success }, version: 1 };
}
