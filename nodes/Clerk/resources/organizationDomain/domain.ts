import { collection } from '../../fields/collection';
import { enrollmentMode } from './enrollmentMode';
import { flag, text } from '../../fields/kinds';
import { organization } from '../organization/locator';
import { organizationDomain } from './locator';
import { operation } from '../../declare/operation';
import { deletes } from '../../declare/deletes';
import { domain } from './shapes';

const verified = flag('verified', {
	default: true,
	description: 'Whether the domain counts as verified',
});

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create organization domain',
	description: 'Add a domain to an organization, verified unless said otherwise',
	source: 'CreateOrganizationDomain',
	request: 'POST /organizations/{organizationId}/domains',
	inAnyOrder: true,
	serializeBy: ({ name }) => [String(name).toLowerCase()],
	fields: [
		organization(),
		text('name', {
			displayName: 'Domain Name',
			required: true,
			placeholder: 'e.g. example.com',
			description: 'What stands behind the @ in the email addresses',
		}),
		// Always sent: the document lets it be left out, Clerk's own SDK does not.
		enrollmentMode,
		collection('additionalFields', [verified]),
	],
	output: domain,
});

export const update = operation({
	name: 'Update',
	value: 'update',
	action: 'Update organization domain',
	description: 'Change the enrollment mode or the verification of a domain',
	source: 'UpdateOrganizationDomain',
	request: 'PATCH /organizations/{organizationId}/domains/{domainId}',
	fields: [
		organization(),
		organizationDomain,
		collection('updateFields', [enrollmentMode, verified]),
	],
	output: domain,
});

export const verifyOwnership = operation({
	name: 'Verify Ownership',
	value: 'verifyOwnership',
	action: 'Verify ownership of organization domain',
	description: 'Count the ownership of a domain as verified, without a check of its DNS records',
	source: 'VerifyOrganizationDomainOwnership',
	request: 'POST /organizations/{organizationId}/domains/{domainId}/verify_ownership',
	fields: [organization(), organizationDomain],
	output: domain,
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete organization domain',
	description: 'Remove a domain from an organization permanently, with its enrollment settings',
	source: 'DeleteOrganizationDomain',
	request: 'DELETE /organizations/{organizationId}/domains/{domainId}',
	fields: [organization(), organizationDomain],
	...deletes('organization_domain', 'domainId'),
});
