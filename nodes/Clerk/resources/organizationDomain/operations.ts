import { deletes } from '../../declare/deletes';
import { getMany } from '../../declare/getMany';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { filterList } from '../../fields/filterList';
import { flag, text } from '../../fields/kinds';
import { orderBy } from '../../fields/orderBy';
import { organizationDomainRecord } from '../../output/records/organizationDomain';
import { organization } from '../organization/locator';
import { enrollmentMode, enrollmentModes, excludedEnrollmentModes } from './fields';
import { organizationDomain } from './locator';

const verified = flag('verified', {
	default: true,
	description: 'Whether the domain counts as verified',
});

const verifiedOnly = flag('verified', {
	default: true,
	description: 'Whether to return verified domains or all others',
});

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create an organization domain',
	description: 'Add a domain to an organization. Verified by default.',
	undoneBy: 'Delete',
	source: 'CreateOrganizationDomain',
	request: 'POST /organizations/{organizationId}/domains',
	inAnyOrder: true,
	serializeBy: ({ name }) => [name.toLowerCase()],
	fields: [
		organization(),
		text('name', {
			displayName: 'Domain Name',
			required: true,
			placeholder: 'e.g. example.com',
			description: 'The part after the @ in email addresses',
		}),
		// Always sent: the document lets it be left out, Clerk's own SDK does not.
		enrollmentMode,
		collection('additionalFields', [verified]),
	],
	output: organizationDomainRecord,
});

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update an organization domain',
	description: 'Change the enrollment mode or verification of a domain',
	source: 'UpdateOrganizationDomain',
	request: 'PATCH /organizations/{organizationId}/domains/{domainId}',
	fields: [
		organization(),
		organizationDomain,
		collection('updateFields', [enrollmentMode, verified]),
	],
	output: organizationDomainRecord,
});

export const verifyOwnership = operation({
	name: 'Verify Ownership',
	value: 'verifyOwnership',
	action: 'Verify ownership of an organization domain',
	description: 'Mark the ownership of a domain as verified, without checking its DNS records',
	source: 'VerifyOrganizationDomainOwnership',
	request: 'POST /organizations/{organizationId}/domains/{domainId}/verify_ownership',
	fields: [organization(), organizationDomain],
	output: organizationDomainRecord,
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete an organization domain',
	description: 'Remove a domain from an organization, including its enrollment settings',
	source: 'DeleteOrganizationDomain',
	request: 'DELETE /organizations/{organizationId}/domains/{domainId}',
	fields: [organization(), organizationDomain],
	...deletes('organization_domain', 'domainId'),
});

export const getAll = getMany({
	action: 'Get many organization domains',
	description: 'List the domains of an organization, or only those that match the filters',
	source: 'ListOrganizationDomains',
	request: 'GET /organizations/{organizationId}/domains',
	records: 'domains',
	fields: [organization()],
	filters: [enrollmentModes, excludedEnrollmentModes, verifiedOnly],
	output: organizationDomainRecord,
});

export const getAllOfInstance = getMany({
	name: 'Get Many Across Organizations',
	value: 'getAllOfInstance',
	action: 'Get many domains across organizations',
	description: 'List the domains of all organizations, or only those that match the filters',
	source: 'ListAllOrganizationDomains',
	request: 'GET /organization_domains',
	records: 'domains',
	fields: [],
	filters: [
		filterList('domains', {
			displayName: 'Domain Names',
			description: 'Exact names, separated by commas, up to 100',
		}),
		enrollmentModes,
		excludedEnrollmentModes,
		organization('organizationId', {}),
		text('query', {
			displayName: 'Search',
			description: 'Part of the domain name, or the ID of an organization',
		}),
		verifiedOnly,
	],
	options: [orderBy('createdAt', 'name')],
	output: organizationDomainRecord,
});
