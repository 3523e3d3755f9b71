import { searchOrganizationInvitations } from './searchOrganizationInvitations';
import { record, type RecordKind } from '../../fields/locator';

const INVITATION: RecordKind = {
	noun: 'invitation',
	search: { searchOrganizationInvitations },
	prefix: 'orginv_',
};

/** Chooses one invitation into the organization that the field `organizationId` chooses. */
export const organizationInvitation = record('invitationId', INVITATION, { required: true });
