import { nestedText } from '../../output/nestedText';
import type { Output } from '../../output/output';
import type { Shape } from '../../output/shape';

const summary = {
	id: 'string',
	organizationId: 'string',
	emailAddress: 'string',
	role: 'string',
	roleName: 'string',
	status: 'string',
	inviterId: 'string',
	expiresAt: 'number',
	createdAt: 'number',
	updatedAt: 'number',
	publicMetadata: 'json',
} as const satisfies Shape;

const whole = {
	...summary,
	privateMetadata: 'json',
	publicInviterData: {
		object: {
			userId: 'string',
			identifier: 'string',
			firstName: 'string',
			lastName: 'string',
			imageUrl: 'string',
			hasImage: 'boolean',
		},
	},
	url: 'string',
} as const satisfies Shape;

/** Anyone with the link can join. */
export const sensitive = ['url'] as const;

/** One invitation, with the link by which to accept it: one can send it without Clerk's e-mail. */
export const oneInvitation: Output = {
	shape: { ...summary, url: 'string' },
	selectable: whole,
	sensitive,
};

/** Invitations in the list of an organization. */
export const listedInvitation: Output = { shape: summary, selectable: whole, sensitive };

const organizationName = nestedText('public_organization_data', 'name');

/** Invitations in the list of all organizations, which tells their names. */
export const invitationOfInstance: Output = {
	shape: { ...summary, organizationName },
	selectable: {
		...whole,
		organizationName,
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
	sensitive,
};
