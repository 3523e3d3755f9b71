import { searchOrganizationRoles } from './searchOrganizationRoles';
import { record, type RecordField } from '../../fields/locator';

/** Chooses one role of the instance, to work on the role itself: From List or By ID. */
export const organizationRole = (): RecordField<'organizationRoleId'> =>
	record(
		'organizationRoleId',
		{ noun: 'organization role', search: { searchOrganizationRoles }, prefix: 'role_' },
		{ required: true, displayName: 'Organization Role' },
	);
