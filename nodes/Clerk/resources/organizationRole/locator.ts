import { searchOrganizationRoles } from './searchOrganizationRoles';
import { locator, type LocatorField } from '../../fields/locator';

/** Chooses one role of the instance, to work on the role itself: From List or By ID. */
export const organizationRole = (): LocatorField<'organizationRoleId', string> =>
	locator(
		'organizationRoleId',
		{ noun: 'organization role', search: { searchOrganizationRoles }, prefix: 'role_' },
		{ required: true, displayName: 'Organization Role' },
	);
