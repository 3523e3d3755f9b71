import { UserError } from 'n8n-workflow';
import { refuseMissing } from '../http/expressionFaults';
import type { Field, FieldOptions, ValueOf } from './field';
import { textList } from './kinds';
import { emptyEntry } from './plainText';
import { quoted } from './quoted';
import { refuseTooLong } from './recordName';

/** The most values that Clerk takes in one list filter. It silently cuts longer lists. */
export const MAX_FILTER_VALUES = 100;

/** @throws UserError for more values than Clerk takes */
export function refuseTooMany(count: number, label: string): void {
	if (count <= MAX_FILTER_VALUES) return;
	throw new UserError(`'${label}' has ${count} values`, {
		description: `Clerk takes at most ${MAX_FILTER_VALUES} in a filter. Split the list over several items.`,
	});
}

/**
 * Makes a filter of a list. In a filter, Clerk reads a minus in front of a value as "all but this
 * one", so a value that comes from elsewhere must not begin with one.
 *
 * @param sign a minus makes it a filter of what to leave out
 */
export const asFilter = <F extends Field>(list: F, sign: '' | '-' = ''): F => ({
	...list,
	encode: (value, context) => {
		const values = list.encode(value, context) as string[] | undefined;
		if (values === undefined) return undefined;
		const label = list.property.displayName;
		for (const one of values) {
			refuseTooLong(one, label);
			if (/^[+-]$/.test(one)) throw emptyEntry(label);
			refuseMissing(one.replace(/^[+-]/, ''), label);
			if (one.startsWith('-')) throw minus(one, label, sign);
		}
		refuseTooMany(values.length, label);
		return sign ? values.map((one) => sign + one.replace(/^\+/, '')) : values;
	},
});

function minus(value: string, label: string, sign: '' | '-'): UserError {
	const what = sign
		? 'Enter the values to exclude without a minus.'
		: "Clerk would read it as 'all but this one'. Where there is a filter that begins with 'Exclude', use that to leave records out.";
	return new UserError(`'${label}' can't contain ${quoted(value)}, which begins with a minus`, {
		description: what,
	});
}

/** A filter with several texts: a comma-separated line, or an array from an expression. */
export const filterList = <const Name extends string, const Options extends FieldOptions>(
	name: Name,
	words = {} as Options,
): Field<Name, ValueOf<string[], Options>> => asFilter(textList(name, words));

/**
 * A filter of IDs to leave out.
 *
 * @param words `wire` is the name of the filter whose opposite it is
 */
export const excludeList = <
	const Name extends `exclude${string}`,
	const Options extends FieldOptions & { wire: string },
>(
	name: Name,
	words: Options,
): Field<Name, ValueOf<string[], Options>> => asFilter(textList(name, words), '-');
