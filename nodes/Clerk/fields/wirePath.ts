import type { IDataObject } from 'n8n-workflow';

/** The last part of a name, which Clerk may use alone: `idp_entity_id` of `saml.idp_entity_id`. */
export const lastPart = (wire: string): string => wire.slice(wire.lastIndexOf('.') + 1);

/**
 * Puts a value where Clerk wants it: `saml.idp_entity_id` into the object `saml`. What a filter
 * leaves out travels under the same name as what it asks for: as more of the list, or of the text.
 */
export function setAt(payload: IDataObject, wire: string, value: unknown): void {
	const [first = '', ...rest] = wire.split('.');
	if (rest.length === 0) {
		payload[first] = together(payload[first], value) as IDataObject[string];
		return;
	}
	const inside = (payload[first] ?? {}) as IDataObject;
	payload[first] = inside;
	setAt(inside, rest.join('.'), value);
}

function together(there: unknown, value: unknown): unknown {
	if (there === undefined) return value;
	return Array.isArray(there) ? [...there, ...[value].flat()] : [there, value].join();
}
