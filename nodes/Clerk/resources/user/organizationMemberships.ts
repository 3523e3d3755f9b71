import { getMany } from '../../declare/getMany';
import { organizationMembershipRecord } from '../../output/records/organizationMembership';
import { user } from './locator';

export const getAllOrganizationMemberships = getMany({
	name: 'Get Many Organization Memberships',
	value: 'getAllOrganizationMemberships',
	action: 'Get many organization memberships of user',
	description: 'List the organizations that a user is a member of, and in which role',
	source: 'UsersGetOrganizationMemberships',
	request: 'GET /users/{userId}/organization_memberships',
	records: 'memberships',
	fields: [user()],
	output: organizationMembershipRecord,
});
