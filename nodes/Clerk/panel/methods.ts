import type { EditorMethods } from '../fields/field';
import type { Resource } from '../operation';
import { getOutputFields } from './outputFields';

/** What the editor calls to fill pickers and dropdowns, gathered from the fields that name it. */
export function methodsOf(resources: readonly Resource[]): Required<EditorMethods> {
	const fields = resources
		.flatMap(({ operations }) => operations)
		.flatMap((operation) => operation.fields)
		.flatMap((field) => [field, ...(field.members ?? [])]);
	const gather = <Kind extends keyof EditorMethods>(kind: Kind): EditorMethods[Kind] =>
		Object.assign({}, ...fields.map(({ methods }) => methods?.[kind]));
	return {
		listSearch: gather('listSearch') ?? {},
		loadOptions: { ...gather('loadOptions'), getOutputFields: getOutputFields(resources) },
	};
}
