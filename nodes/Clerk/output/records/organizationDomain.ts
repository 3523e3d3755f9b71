import type { IDataObject } from 'n8n-workflow';
import { recordOutput } from '../record';
import type { Computed, ObjectOf } from '../shape';
import { publicOrganizationData } from './publicOrganizationData';

/** Whether one of the two verifications of a domain succeeded. */
const isVerified = (name: string): Computed => ({
	type: 'boolean',
	from: (record) => (record[name] as IDataObject | null | undefined)?.status === 'verified',
});

const verification: ObjectOf = {
	object: {
		status: 'string',
		strategy: 'string',
		attempts: 'number',
		expireAt: 'time',
		verifiedAt: 'time',
	},
};

/** A domain of an organization. */
export const organizationDomainRecord = recordOutput(
	{
		id: 'string',
		name: 'string',
		enrollmentMode: 'string',
		verified: isVerified('affiliation_verification'),
		ownershipVerified: isVerified('ownership_verification'),
		affiliationEmailAddress: 'string',
		totalPendingInvitations: 'number',
		totalPendingSuggestions: 'number',
		createdAt: 'time',
		updatedAt: 'time',
		organizationId: 'string',
	},
	{
		affiliationVerification: verification,
		ownershipVerification: verification,
		publicOrganizationData: { ifSent: publicOrganizationData },
	},
);
