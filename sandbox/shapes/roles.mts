/** The role that may do everything. */
export const ADMIN = 'org:admin';

/** The roles of every instance, as Clerk sets one up. */
export const ROLES: Record<string, { name: string; permissions: string[] }> = {
	[ADMIN]: {
		name: 'Admin',
		permissions: [
			'org:sys_profile:manage',
			'org:sys_profile:delete',
			'org:sys_memberships:read',
			'org:sys_memberships:manage',
			'org:sys_domains:read',
			'org:sys_domains:manage',
		],
	},
	'org:member': { name: 'Member', permissions: ['org:sys_memberships:read'] },
};
