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
	{ description: 'Replaces all current ones' },
);

export const getOrganizationSettings = operation({
	name: 'Get Organization Settings',
	value: 'getOrganizationSettings',
	action: 'Get organization settings of an instance',
	description: 'Retrieve what applies to all organizations',
	source: 'GetInstanceOrganizationSettings',
	request: 'GET /instance/organization_settings',
	fields: [],
	output: { shape: organizationShape },
});

export const updateOrganizationSettings = operation({
	name: 'Update Organization Settings',
	value: 'updateOrganizationSettings',
	action: 'Update organization settings of an instance',
	description: 'Can turn organizations off: change the settings of all organizations',
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
				description: 'For new organizations. 0 means no limit.',
			}),
			flag('enabled', {
				displayName: 'Organizations',
				default: true,
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
