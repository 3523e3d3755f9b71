import type { Resource } from '../../resource.mts';
import { where } from '../../store/store.mts';
import { answered } from '../../webhooks/events.mts';
import type { ChangesOf } from '../../webhooks/events.mts';
import { membershipJson } from '../organizationMembership/shape.mts';
import { logo } from './logo.mts';
import { metadata } from './metadata.mts';
import { operations } from './operations.mts';
import type { OrganizationRecord } from './record.mts';
import { seedOrganizations } from './seed.mts';

interface Tables {
	organizations: OrganizationRecord;
}

/** The creator of an organization becomes a member. */
const organizationCreated: ChangesOf = ({ store, answer }) => [
	{ type: 'organization.created', data: answer },
	...[...where(store.memberships, (one) => one.organization_id === answer.id)].map((one) => ({
		type: 'organizationMembership.created',
		data: membershipJson(store, one),
	})),
];

/** Organizations. */
export const organization: Resource<Tables> = {
	tables: { organizations: 'org' },
	seed: seedOrganizations,
	handlers: { ...operations, ...logo, ...metadata },
	events: {
		CreateOrganization: organizationCreated,
		DeleteOrganization: answered('organization.deleted'),
		DeleteOrganizationLogo: answered('organization.updated'),
		MergeOrganizationMetadata: answered('organization.updated'),
		ReplaceOrganizationMetadata: answered('organization.updated'),
		UpdateOrganization: answered('organization.updated'),
		UploadOrganizationLogo: answered('organization.updated'),
	},
};
