import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { isExpression, typeName } from '../http/expressionFaults';
import { REQUEST_SETTINGS } from '../http/options';
import type { Field } from '../fields/field';
import { quoted } from '../fields/quoted';

/**
 * What a collection holds for an item. A condition that is not understood must not vanish, so
 * anything but an object with the collection's own keys is refused.
 *
 * @param raw the parameter as it is saved
 * @param given its value for the item
 * @param isKnownElsewhere whether the same collection has an entry of this name in another
 * operation: n8n leaves it there when a person switches between them, and the panel hides it
 * @throws UserError naming the collection as displayed
 */
export function readCollection(
	{ name, property: { displayName: label }, members = [] }: Field,
	raw: unknown,
	given: unknown,
	isKnownElsewhere: (entry: string) => boolean,
): IDataObject {
	if (!isObject(given)) {
		// Nothing was added.
		if (raw === undefined || raw === null) return {};
		const words = isExpression(raw)
			? `but the expression gave ${typeName(given)}`
			: `but it is ${typeName(given)}`;
		throw new UserError(`'${label}' must be an object, ${words}`, {
			description: `Add the entries of '${label}' one by one, or let the expression give an object such as { ${example(members)} }.`,
		});
	}
	const known = name === 'options' ? [...members, ...REQUEST_SETTINGS] : members;
	const unknown = Object.keys(given).filter((key) => !known.some((one) => one.name === key));
	const strange = isExpression(raw) ? unknown : unknown.filter((key) => !isKnownElsewhere(key));
	if (strange.length > 0) {
		throw new UserError(`'${label}' has no entry ${strange.map(quoted).join(' or ')}`, {
			description: `Its entries are ${known.map((one) => one.name).join(', ')}.`,
		});
	}
	return given;
}

const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** `"role": "…"` */
const example = ([first]: readonly Field[]): string => `"${first?.name ?? 'name'}": "…"`;
