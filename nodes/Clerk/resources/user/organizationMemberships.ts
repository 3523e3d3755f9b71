import { getMany } from '../../declare/getMany';
import { organizationMembershipRecord } from '../../output/records/organizationMembership';
import { user } from './locator';

export const getAllOrganizationMemberships = getMany({
	name: 'Get Many Organization Memberships',
	value: 'getAllOrganizationMemberships',
	action: 'Get many organization memberships of a user',
	description: "List the organizations that a user belongs to, and the user's role in each",
	source: 'UsersGetOrganizationMemberships',
	request: 'GET /users/{userId}/organization_memberships',
	records: 'memberships',
	fields: [user()],
	output: organizationMembershipRecord,
});
