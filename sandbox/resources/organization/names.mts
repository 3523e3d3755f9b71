import { badFormat, badValue, entry, exists, tooLong } from '../../errors.mts';
import type { ClerkErrorEntry } from '../../errors.mts';

const MOST_CHARACTERS = 256;

/** What is wrong with a name. */
export function nameErrors(name: string): ClerkErrorEntry[] {
	if (!name.trim()) {
		return [entry('form_param_nil', 'cannot be blank', '`name` cannot be blank.', 'name')];
	}
	if (name.length > MOST_CHARACTERS) return [tooLong('name', MOST_CHARACTERS)];
	const hasUrl = /https?:|www\./i.test(name);
	const hasHtml = /<\/?[a-z][^>]*>/i.test(name);
	return hasUrl || hasHtml ? [badValue('name', 'may not contain URLs or HTML')] : [];
}

/** What is wrong with a slug; nothing if none is given. */
export function slugErrors(
	slug: string | undefined,
	isTaken: (slug: string) => boolean,
): ClerkErrorEntry[] {
	if (slug === undefined) return [];
	if (!/^[a-z0-9-]+$/.test(slug)) {
		return [badFormat('slug', 'can only contain lowercase letters, digits and dashes')];
	}
	return isTaken(slug) ? [exists('slug', 'slug')] : [];
}

/** A slug made from the name; if that is taken, with the time in seconds. */
export function slugFrom(name: string, isTaken: (slug: string) => boolean, now: number): string {
	const plain =
		name
			.normalize('NFKD')
			.toLowerCase()
			.replace(/\p{M}/gu, '')
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-|-$/g, '') || 'organization';
	let slug = plain;
	for (let seconds = Math.floor(now / 1000); isTaken(slug); seconds += 1) {
		slug = `${plain}-${seconds}`;
	}
	return slug;
}
