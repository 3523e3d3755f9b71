import { recordOutput } from '../record';

/** An invitation to the application. Anyone with its link can sign up with it, once. */
export const invitationRecord = recordOutput(
	{
		id: 'string',
		emailAddress: 'string',
		status: 'string',
		revoked: 'boolean',
		expiresAt: 'time',
		createdAt: 'time',
		updatedAt: 'time',
		publicMetadata: 'json',
		url: 'string',
	},
	{},
	['url'],
);
