import { getMany } from '../../declare/getMany';
import { orderBy } from '../../fields/orderBy';
import { organizationMembershipRecord } from '../../output/records/organizationMembership';
import { organization } from '../organization/locator';
import { roles } from '../organizationRole/fields';
import { personFilters } from '../user/fields';

const order = orderBy(
	'createdAt',
	'emailAddress',
	'firstName',
	'lastName',
	'phoneNumber',
	'username',
);

export const getAll = getMany({
	action: 'Get many organization memberships',
	description: 'List the members of an organization, or only those that match the filters',
	source: 'ListOrganizationMemberships',
	request: 'GET /organizations/{organizationId}/memberships',
	records: 'memberships',
	fields: [organization()],
	filters: [...personFilters, roles('role')],
	options: [order],
	output: organizationMembershipRecord,
});

export const getAllOfInstance = getMany({
	name: 'Get Many Across Organizations',
	value: 'getAllOfInstance',
	action: 'Get many memberships across organizations',
	description: 'List the memberships of all organizations',
	source: 'InstanceGetOrganizationMemberships',
	request: 'GET /organization_memberships',
	records: 'memberships',
	fields: [],
	options: [order],
	output: organizationMembershipRecord,
});
