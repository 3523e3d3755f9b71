import { flag } from '../../fields/kinds';

/** What Clerk only counts when asked. */
export const memberCounts = [
	flag('includeMembersCount', {
		description: 'Whether to count the members, which is not done unless asked for',
	}),
	flag('includeMissingMemberWithElevatedPermissions', {
		description: 'Whether to tell if an organization has no member who may manage it',
	}),
];
