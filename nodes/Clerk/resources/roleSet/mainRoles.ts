import { UserError } from 'n8n-workflow';
import type { Values } from '../../declare/values';

/** Roles that Clerk takes at once. Source: CreateRoleSet, AddRolesToRoleSet. */
export const MOST_ROLES = 10;

const MAIN_ROLES = {
	defaultRoleKey: 'Default Role Name or ID',
	creatorRoleKey: 'Creator Role Name or ID',
};

/**
 * The default and the creator role must be among the roles that are sent with them.
 *
 * @param roles keys of those
 * @throws UserError naming the field as displayed
 */
export function refuseOtherRoles(values: Values, roles: unknown): void {
	const among = roles as readonly string[];
	for (const [name, label] of Object.entries(MAIN_ROLES)) {
		const chosen = values[name] as string | undefined;
		if (chosen === undefined || among.includes(chosen)) continue;
		throw new UserError(`'${label}' is not among 'Role Names or IDs'`, {
			description: `Add ${chosen} to the roles, or choose one of ${among.join(', ')}.`,
		});
	}
}
