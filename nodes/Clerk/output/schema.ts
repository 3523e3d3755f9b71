import type { IDataObject } from 'n8n-workflow';
import { isExpiry, plainKind, type Kind, type Shape } from './shape';

/** The JSON schema of a shape, for n8n's output previews. Times are numbers, as by default. */
export function schemaOf(shape: Shape): IDataObject {
	const properties = Object.entries(shape).map(([name, kind]) => [name, schemaOfKind(kind)]);
	return { type: 'object', properties: Object.fromEntries(properties) as IDataObject };
}

function schemaOfKind(kind: Kind): IDataObject {
	const plain = plainKind(kind);
	if (plain === 'json') return { type: 'object' };
	if (plain === 'time' || plain === 'expiry' || isExpiry(plain)) return { type: 'number' };
	if (typeof plain === 'string') return { type: plain };
	if ('object' in plain) return schemaOf(plain.object);
	if ('from' in plain) return { type: plain.type };
	return { type: 'array', items: schemaOf(plain.arrayOf) };
}
