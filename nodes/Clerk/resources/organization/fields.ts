import { UserError } from 'n8n-workflow';
import { flag, integer, text } from '../../fields/kinds';

/** Clerk's own limit for a name. */
const LONGEST_NAME = 256;

/** The words of the field `name`. */
export const nameWords = {
	placeholder: 'e.g. Acme Inc',
	description: 'At most 256 characters, without URLs or HTML',
} as const;

/** A short name for URLs. */
export const slug = text('slug', {
	placeholder: 'e.g. acme-inc',
	description:
		'Short name for URLs. Unique; lowercase letters, digits and dashes. Slugs must be enabled in Clerk.',
});

/** How many members the organization may have. */
export const maxAllowedMemberships = integer('maxAllowedMemberships', {
	min: 0,
	displayName: 'Membership Limit',
	description: 'How many members the organization can have. 0 means no limit.',
});

/** The role set of the organization, by its key. */
export const roleSetKey = text('roleSetKey', {
	placeholder: 'e.g. role_set:agency',
	description: 'The role set with the roles that members can have',
});

/** Figures about members, which Clerk gives only when asked. */
export const memberCounts = [
	flag('includeMembersCount'),
	flag('includeMissingMemberWithElevatedPermissions', {
		description:
			'Whether to report if no member has elevated permissions, such as those of an admin',
	}),
] as const;

/** Refuses a name or a slug that Clerk would not take. @throws UserError */
export function checkNames({ name, slug: short }: { name?: string; slug?: string }): void {
	if (name !== undefined && name.length > LONGEST_NAME) {
		throw new UserError(`'Name' is longer than ${LONGEST_NAME} characters`);
	}
	if (short !== undefined && !/^[a-z0-9-]+$/.test(short)) {
		throw new UserError("'Slug' is not a valid slug", {
			description: 'Use only lowercase letters, digits and dashes.',
		});
	}
}
