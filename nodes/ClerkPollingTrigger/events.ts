import type { IDataObject } from 'n8n-workflow';
import type { Output } from '../Clerk/output/output';
import { invitationRecord } from '../Clerk/output/records/invitation';
import { organizationRecord } from '../Clerk/output/records/organization';
import { organizationInvitationRecord } from '../Clerk/output/records/organizationInvitation';
import { organizationMembershipRecord } from '../Clerk/output/records/organizationMembership';
import { userRecord } from '../Clerk/output/records/user';
import { waitlistEntryRecord } from '../Clerk/output/records/waitlistEntry';
import { WHAT_HAPPENED } from '../ClerkTrigger/whatHappened';

/** Something that polls can see, and the list of Clerk's API in which they see it. */
export interface PolledEvent {
	/** What is made of it: `User: Created`. */
	name: string;
	description: string;
	/** Path of the list, below `/v1`. */
	path: string;
	/** The queries that find the records, more than one if no single one gives them all. */
	queries: readonly IDataObject[];
	/** The time by which Clerk orders the list. */
	order: 'created_at' | 'updated_at' | 'last_sign_in_at';
	/** The time of the event; `order` unless said otherwise. Then the list is read back for days. */
	time?: 'updated_at';
	/** The filter that leaves out records up to a time, where the list has one. */
	after?: 'created_at_after' | 'last_sign_in_at_after';
	/** Set where the list can be read from old to new, from record to record. */
	hasCursor?: true;
	/** Set where one record has the event again and again. */
	isRepeated?: true;
	/** Tells which records of the list have the event; all unless given. */
	isEvent?: (record: IDataObject) => boolean;
	/** The organization it is about, where it is about one. */
	organizationOf?: (record: IDataObject) => unknown;
	output: Output;
}

/** A user who was just created is not updated as well. Clerk writes the two times one after the other. */
const CREATION_MS = 2000;

const isUpdate = ({ created_at, updated_at }: IDataObject): boolean =>
	Number(updated_at) - Number(created_at) > CREATION_MS;

const users = { path: '/users', queries: [{}], output: userRecord };
const invitations = { path: '/invitations', output: invitationRecord };
const organizationInvitations = {
	path: '/organization_invitations',
	organizationOf: ({ organization_id: id }: IDataObject) => id,
	output: organizationInvitationRecord,
};
/** No list is ordered by the time of acceptance. */
const accepted = {
	queries: [{ status: 'accepted' }],
	order: 'created_at',
	time: 'updated_at',
} as const;

/** By their values, in the order of the panel: what is used most comes first. */
export const EVENTS: Readonly<Record<string, PolledEvent>> = {
	userCreated: {
		...users,
		name: 'User: Created',
		description: said('user.created'),
		order: 'created_at',
		after: 'created_at_after',
		hasCursor: true,
	},
	userUpdated: {
		...users,
		name: 'User: Updated',
		description: `${said('user.updated')}. Only the last of several updates between two polls.`,
		order: 'updated_at',
		isRepeated: true,
		isEvent: isUpdate,
	},
	userSignedIn: {
		...users,
		name: 'User: Signed In',
		description: 'A user signed in. Only the last of several sign-ins between two polls.',
		order: 'last_sign_in_at',
		after: 'last_sign_in_at_after',
		isRepeated: true,
	},
	organizationCreated: {
		name: 'Organization: Created',
		description: said('organization.created'),
		path: '/organizations',
		queries: [{}],
		order: 'created_at',
		organizationOf: ({ id }) => id,
		output: organizationRecord,
	},
	organizationMembershipCreated: {
		name: 'Organization Membership: Created',
		description: said('organizationMembership.created'),
		path: '/organization_memberships',
		queries: [{}],
		order: 'created_at',
		organizationOf: ({ organization }) => (organization as IDataObject | undefined)?.id,
		output: organizationMembershipRecord,
	},
	invitationCreated: {
		...invitations,
		name: 'Invitation: Created',
		description: 'Someone was invited to the application',
		// The plain list leaves revoked ones out. One that is revoked in between is in the second.
		queries: [{}, { status: 'revoked' }],
		order: 'created_at',
	},
	invitationAccepted: {
		...invitations,
		...accepted,
		name: 'Invitation: Accepted',
		description: 'Someone accepted an invitation to the application',
	},
	organizationInvitationCreated: {
		...organizationInvitations,
		name: 'Organization Invitation: Created',
		description: said('organizationInvitation.created'),
		queries: [{}],
		order: 'created_at',
	},
	organizationInvitationAccepted: {
		...organizationInvitations,
		...accepted,
		name: 'Organization Invitation: Accepted',
		description: said('organizationInvitation.accepted'),
	},
	waitlistEntryCreated: {
		name: 'Waitlist Entry: Created',
		description: said('waitlistEntry.created'),
		path: '/waitlist_entries',
		queries: [{}],
		order: 'created_at',
		output: waitlistEntryRecord,
	},
};

/** The events whose values fit, for the conditions of options. */
export const eventsWith = (has: (event: PolledEvent) => unknown): string[] =>
	Object.keys(EVENTS).filter((value) => has(EVENTS[value] as PolledEvent));

function said(webhook: string): string {
	return WHAT_HAPPENED[webhook] ?? '';
}
