import type { IDataObject } from 'n8n-workflow';
import { recordOutput } from '../../output/record';

/** A token that lets somebody sign in as another user. */
export const actorTokenRecord = recordOutput(
	{
		id: 'string',
		userId: 'string',
		status: 'string',
		createdAt: 'time',
		updatedAt: 'time',
		actor: 'json',
		token: 'string',
		url: 'string',
		/** Only where revoking it has ended sessions instead. */
		endedSessionIds: {
			ifSent: { type: 'array', from: (record: IDataObject) => record.ended_session_ids },
		},
	},
	{},
	['token', 'url'],
);
