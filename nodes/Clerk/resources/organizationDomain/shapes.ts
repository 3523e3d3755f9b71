import type { IDataObject } from 'n8n-workflow';
import type { Output } from '../../output/output';
import type { Shape } from '../../output/shape';

/** Whether one of the two verifications of a domain succeeded. */
const isVerified = (name: string) =>
	({
		type: 'boolean',
		from: (record: IDataObject) =>
			(record[name] as { status?: string } | null)?.status === 'verified',
	}) as const;

const summary = {
	id: 'string',
	organizationId: 'string',
	name: 'string',
	enrollmentMode: 'string',
	verified: isVerified('affiliation_verification'),
	ownershipVerified: isVerified('ownership_verification'),
	affiliationEmailAddress: 'string',
	totalPendingInvitations: 'number',
	totalPendingSuggestions: 'number',
	createdAt: 'number',
	updatedAt: 'number',
} as const satisfies Shape;

const verification = {
	object: {
		status: 'string',
		strategy: 'string',
		attempts: 'number',
		expireAt: 'number',
		verifiedAt: 'number',
	},
} as const;

/** A domain, simplified and whole. */
export const domain: Output = {
	shape: summary,
	selectable: {
		...summary,
		affiliationVerification: verification,
		ownershipVerification: verification,
		publicOrganizationData: {
			object: {
				id: 'string',
				name: 'string',
				slug: 'string',
				imageUrl: 'string',
				hasImage: 'boolean',
			},
		},
	},
};
