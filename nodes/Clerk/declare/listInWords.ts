import type { IDataObject } from 'n8n-workflow';
import { titleOf } from '../fields/field';
import { camelCase } from './labels';
import type { Values } from './values';

/** A part of a list, and what is known of the whole. */
interface PartOfList {
	/** In the plural: `users`. */
	noun: string;
	items: readonly unknown[];
	/** Undefined where Clerk does not tell. */
	total?: number;
	/** Whether anything narrows the list. */
	isFiltered: boolean;
	/** As Clerk takes it: `-created_at`. */
	order: string;
}

/**
 * What a language model has to know of a list beside its records: how many there are in all, and,
 * where these are not all, how to get at the others. A list without records says so.
 */
export function listInWords(list: PartOfList, { offset }: Values): IDataObject {
	const { noun, items, total } = list;
	const skipped = Number(offset ?? 0);
	const whole = total ?? skipped + items.length;
	if (items.length === 0) {
		const nothing = list.isFiltered ? `No ${noun} match these filters.` : `There are no ${noun}.`;
		const message = whole > 0 ? `No more ${noun}: there are ${whole}.` : nothing;
		return { totalCount: whole, message };
	}
	if (skipped + items.length >= whole) return { totalCount: whole };
	const after = skipped > 0 ? ` after the first ${skipped}` : '';
	return {
		totalCount: whole,
		more: `${items.length} of ${whole}${after}, ${orderInWords(list.order)}. Narrow the filter or raise Limit.`,
	};
}

function orderInWords(order: string): string {
	const name = order.replace(/^[+-]/, '');
	if (name === 'created_at') return order.startsWith('-') ? 'newest first' : 'oldest first';
	const words = titleOf(camelCase(name));
	return `by ${words}${order.startsWith('-') ? ', descending' : ''}`;
}
