import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { Values } from '../operation';
import { field, titleOf, wireName, type Field } from './field';
import { plainTexts } from './plainText';

/**
 * An update leaves empty values out, so emptying a field on purpose has its own list.
 *
 * @param names fields that Clerk lets be null
 */
export const fieldsToClear = (...names: readonly string[]): Field =>
	field(
		'fieldsToClear',
		{
			type: 'multiOptions',
			options: names.map((name) => ({ name: titleOf(name), value: name })),
			default: [],
		},
		{
			wire: null,
			description: 'Fields to empty. Setting a field to nothing leaves it as it is instead.',
		},
		(value, label) => {
			const chosen = plainTexts(value, label);
			const unknown = chosen.filter((name) => !names.includes(name));
			if (unknown.length === 0) return chosen;
			throw new UserError(`'${label}' can't hold ${unknown.join(', ')}`, {
				description: `Use any of ${names.join(', ')}.`,
			});
		},
	);

/**
 * The chosen fields under Clerk's names, each null.
 *
 * @throws UserError when one of them is also given a value
 */
export function cleared({ fieldsToClear: chosen, ...values }: Values): IDataObject {
	const names = (chosen ?? []) as string[];
	const both = names.filter((name) => name in values);
	if (both.length > 0) {
		throw new UserError(`${titleOf(both[0])} is to be cleared and set at once`, {
			description: "Take it out of 'Fields To Clear', or do not set it.",
		});
	}
	return Object.fromEntries(names.map((name) => [wireName(name), null]));
}
