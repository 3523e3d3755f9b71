import { searchOrganizationInvitations } from './searchOrganizationInvitations';
import { locator, type RecordKind } from '../../fields/locator';

const INVITATION: RecordKind = {
	noun: 'invitation',
	search: { searchOrganizationInvitations },
	prefix: 'orginv_',
};

/** Chooses one invitation into the organization that the field `organizationId` chooses. */
export const organizationInvitation = locator('invitationId', INVITATION, { required: true });
