import type { Call, Handler } from '../../resource.mts';
import { findOrganization } from './record.mts';
import type { OrganizationRecord } from './record.mts';
import { organizationJson } from './shape.mts';

/** A handler that changes the organization of the path, and answers with it. */
export const changing =
	(change: (organization: OrganizationRecord, call: Call) => void): Handler =>
	(call) => {
		const organization = findOrganization(call.store, call.path.organization_id);
		change(organization, call);
		organization.updated_at = call.now;
		return organizationJson(call.store, organization);
	};
