import { nested, recordOutput } from '../record';
import { invitationRecord } from './invitation';

/** An entry of the waitlist; its invitation is there once it was invited. */
export const waitlistEntryRecord = recordOutput({
	id: 'string',
	emailAddress: 'string',
	status: 'string',
	isLocked: 'boolean',
	createdAt: 'time',
	updatedAt: 'time',
	invitation: nested(invitationRecord),
});
