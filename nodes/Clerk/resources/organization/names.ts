import { UserError } from 'n8n-workflow';
import { text } from '../../fields/kinds';
import type { Values } from '../../declare/values';

/** Clerk's own limit for a name. */
const LONGEST_NAME = 256;

/** A short name for URLs. */
export const slug = text('slug', {
	placeholder: 'e.g. acme-inc',
	description:
		'Short unique name of lower-case letters, digits and dashes. Only where slugs are on in the instance.',
});

/** Refuses a name or a slug that Clerk would not take. @throws UserError */
export function checkNames({ name, slug: short }: Values): void {
	if (String(name).length > LONGEST_NAME) {
		throw new UserError(`'Name' is longer than ${LONGEST_NAME} characters`);
	}
	if (short !== undefined && !/^[a-z0-9-]+$/.test(String(short))) {
		throw new UserError("'Slug' is not a valid slug", {
			description: 'It holds lower-case letters, digits and dashes only.',
		});
	}
}
