import { deletes } from '../../declare/deletes';
import { getMany } from '../../declare/getMany';
import { privateMetadata, publicMetadata } from '../../declare/metadata';
import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { dateTime } from '../../fields/dateTime';
import { excludeList, filterList } from '../../fields/filterList';
import { text } from '../../fields/kinds';
import { orderBy } from '../../fields/orderBy';
import { excludedOrganizations, organizations } from '../../fields/organizationFilter';
import { organizationRecord } from '../../output/records/organization';
import { user } from '../user/locator';
import {
	checkNames,
	maxAllowedMemberships,
	memberCounts,
	nameWords,
	roleSetKey,
	slug,
} from './fields';
import { organization } from './locator';

export const get = operation({
	name: 'Get',
	value: 'get',
	action: 'Get an organization',
	description: 'Retrieve an organization',
	source: 'GetOrganization',
	request: 'GET /organizations/{organizationId}',
	fields: [organization(), collection('options', memberCounts)],
	output: organizationRecord,
});

export const create = operation({
	name: 'Create',
	value: 'create',
	action: 'Create an organization',
	description: 'Create an organization and make a user its admin',
	undoneBy: 'Delete',
	source: 'CreateOrganization',
	request: 'POST /organizations',
	fields: [
		text('name', { required: true, ...nameWords }),
		user('createdBy', {
			required: true,
			displayName: 'Created By',
			description: 'The user who becomes the admin of the organization',
		}),
		collection('additionalFields', [
			dateTime('createdAt', 'rfc3339', {
				description: 'When the organization was created. Now by default.',
			}),
			maxAllowedMemberships,
			privateMetadata,
			publicMetadata,
			roleSetKey,
			slug,
		]),
	],
	output: organizationRecord,
	check: checkNames,
});

export const remove = operation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete an organization',
	description: 'Delete an organization, including its memberships and invitations',
	source: 'DeleteOrganization',
	request: 'DELETE /organizations/{organizationId}',
	stops: 'access',
	fields: [organization()],
	...deletes('organization', 'organizationId'),
});

export const getAll = getMany({
	action: 'Get many organizations',
	description: 'List organizations, or only those that match the filters',
	source: 'ListOrganizations',
	request: 'GET /organizations',
	records: 'organizations',
	fields: [],
	filters: [
		excludedOrganizations,
		organizations('organizationId'),
		text('query', {
			displayName: 'Search',
			placeholder: 'e.g. acme',
			description: 'The ID, or part of the name or slug',
		}),
		excludeList('excludeUserId', {
			wire: 'user_id',
			displayName: 'Exclude User IDs',
			placeholder: 'e.g. user_2NNEqL2nrIRdJ194ndJqAHwEfxC',
			description: 'Leaves out organizations with one of these users as a member, comma-separated',
		}),
		filterList('userId', {
			placeholder: 'e.g. user_2NNEqL2nrIRdJ194ndJqAHwEfxC',
			description: 'Only organizations with one of these users as a member, comma-separated',
		}),
	],
	options: [...memberCounts, orderBy('createdAt', 'membersCount', 'name')],
	output: organizationRecord,
});
