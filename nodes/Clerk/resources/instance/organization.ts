import { fieldsToClear } from '../../declare/fieldsToClear';
import { operation } from '../../declare/operation';
import { choices } from '../../fields/choices';
import { collection } from '../../fields/collection';
import { flag, integer } from '../../fields/kinds';
import { roleId } from '../organizationRole/fields';
import { allowTurningOffOrganizations } from './consents';
import { inOrder } from './fields';
import { organizationShape } from './shapes';

const enrollmentModes = choices(
	'domainsEnrollmentModes',
	['automatic_invitation', 'automatic_suggestion'],
	{
		description:
			'How users with an address at a verified domain can join. Replaces all current ones.',
	},
);

export const getOrganizationSettings = operation({
	name: 'Get Organization Settings',
	value: 'getOrganizationSettings',
	action: 'Get organization settings of an instance',
	description: 'Retrieve the settings of all organizations',
	source: 'GetInstanceOrganizationSettings',
	request: 'GET /instance/organization_settings',
	fields: [],
	output: { shape: organizationShape },
});

export const updateOrganizationSettings = operation({
	name: 'Update Organization Settings',
	value: 'updateOrganizationSettings',
	action: 'Update organization settings of an instance',
	description: 'Change the settings of all organizations. Can turn organizations off.',
	source: 'UpdateInstanceOrganizationSettings',
	request: 'PATCH /instance/organization_settings',
	...inOrder,
	stops: 'access',
	fields: [
		collection('updateFields', [
			flag('adminDeleteEnabled', {
				displayName: 'Admins Can Delete',
				description: 'Whether admins of new organizations can delete them',
			}),
			roleId('creatorRoleId', {
				displayName: 'Creator Role Name or ID',
				description: 'The role of users who create an organization',
			}),
			flag('slugDisabled', {
				displayName: 'Disable Slugs',
				description: 'Whether organizations have no slugs',
			}),
			flag('domainsEnabled', {
				displayName: 'Domains',
				description: 'Whether organizations can have verified domains',
			}),
			roleId('domainsDefaultRoleId', {
				displayName: 'Domains Role Name or ID',
				description: 'The role of users who join through a verified domain',
			}),
			{ ...enrollmentModes, emptied: [] as const },
			fieldsToClear('domainsEnrollmentModes'),
			integer('maxAllowedMemberships', {
				min: 0,
				displayName: 'Membership Limit',
				description: 'How many members a new organization can have. 0 means no limit.',
			}),
			flag('enabled', {
				displayName: 'Organizations',
				default: true,
				description: 'Whether your app has organizations',
			}),
		]),
		allowTurningOffOrganizations.field,
	],
	output: { shape: organizationShape },
	check: (values) =>
		allowTurningOffOrganizations.check(
			values.enabled === false,
			values.allowTurningOffOrganizations,
		),
});
