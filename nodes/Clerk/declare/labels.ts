import { titleOf, type Field } from '../fields/field';
import { lastPart } from '../fields/wirePath';
import type { Labels } from '../http/labels';

/** How an operation's fields are called, by Clerk's names for them. */
export function labelsOf(fields: readonly Field[]): Labels {
	const titles = new Map<string, string>();
	const all = fields.flatMap((one) => [one, ...(one.members ?? [])]);
	for (const nameOf of [(wire: string) => wire, lastPart]) {
		for (const { wire, property } of all) {
			if (wire !== null && !titles.has(nameOf(wire)))
				titles.set(nameOf(wire), property.displayName);
		}
	}
	return {
		of: (name) => {
			// Clerk may name a part of a value: `public_metadata.plan`, `0.email_address`.
			const parts = name.split(/[.[\]]+/).filter((part) => /[a-z]/i.test(part));
			const known = [name, ...parts].find((part) => titles.has(part)) ?? parts[0] ?? name;
			return titles.get(known) ?? titleOf(camelCase(known));
		},
		has: (name) => titles.has(name),
	};
}

/** Where a person writes Clerk's names: they stay as they are. */
export const CLERKS_NAMES: Labels = { of: (name) => name, has: () => false };

/** `Organization Membership`, `API Keys` in the middle of a sentence: `API keys`. */
export const inWords = (title: string): string =>
	title
		.split(' ')
		.map((word) => (/^[A-Z][A-Z0-9]|^OAuth/.test(word) ? word : word.toLowerCase()))
		.join(' ');

/** `order_by` → `orderBy` */
export const camelCase = (name: string): string =>
	name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
