import { recordOutput } from '../record';

/** A session; `actor` is who signed in as the user, if it was somebody else. */
export const sessionRecord = recordOutput(
	{
		id: 'string',
		userId: 'string',
		status: 'string',
		lastActiveAt: 'time',
		expireAt: 'time',
		abandonAt: 'time',
		createdAt: 'time',
		updatedAt: 'time',
		actor: 'json',
		clientId: 'string',
		lastActiveOrganizationId: 'string',
	},
	{ latestActivity: 'json', tasks: 'array' },
);
