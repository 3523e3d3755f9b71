import { membershipJson } from '../resources/organizationMembership/shape.mts';
import { userJson } from '../resources/user/shape.mts';
import { where } from '../store/store.mts';
import type { Store } from '../store/store.mts';

/** An operation that was carried out. */
export interface Done {
	store: Store;
	now: number;
	path: Record<string, string>;
	body: Record<string, any>;
	/** What the operation answered. */
	answer: any;
}

/** What Clerk tells its endpoints. */
export interface Change {
	type: string;
	data: unknown;
}

type Tell = (done: Done) => Change[];

/** The answer is what the event carries. */
const answered =
	(type: string): Tell =>
	({ answer }) => [{ type, data: answer }];

/** The answers of a bulk operation: a list, or the list inside. */
const eachAnswered =
	(type: string): Tell =>
	({ answer }) =>
		((answer.data ?? answer) as unknown[]).map((data) => ({ type, data }));

/** Something of a user's has changed: the event carries the whole user. */
const userUpdated: Tell = ({ store, now, path, body, answer }) => {
	const ids: string[] = [path.user_id ?? body.user_ids ?? body.user_id ?? answer.user_id].flat();
	return ids
		.map((id) => store.users.get(id))
		.filter((user) => user !== undefined)
		.map((user) => ({ type: 'user.updated', data: userJson(user, now) }));
};

/** Who makes an organization becomes a member. */
const organizationCreated: Tell = ({ store, answer }) => [
	{ type: 'organization.created', data: answer },
	...[...where(store.memberships, (one) => one.organization_id === answer.id)].map((one) => ({
		type: 'organizationMembership.created',
		data: membershipJson(store, one),
	})),
];

const sessionEvent =
	(type: string): Tell =>
	({ store, now, answer }) => {
		const user = store.users.get(answer.user_id);
		return [{ type, data: { ...answer, user: user && userJson(user, now) } }];
	};

const usersOwn = [
	'BanUser',
	'CreateEmailAddress',
	'CreatePhoneNumber',
	'DeleteBackupCode',
	'DeleteExternalAccount',
	'DeleteTOTP',
	'DeleteUserProfileImage',
	'DisableMFA',
	'LockUser',
	'RemoveUserPassword',
	'ReplaceUserEmailAddress',
	'ReplaceUserMetadata',
	'ReplaceUserPhoneNumber',
	'SetUserPasswordCompromised',
	'SetUserProfileImage',
	'UnbanUser',
	'UnlockUser',
	'UnsetUserPasswordCompromised',
	'UpdateUser',
	'UpdateUserMetadata',
	'UserPasskeyDelete',
	'UserWeb3WalletDelete',
	'UsersBan',
	'UsersUnban',
];

/** What becomes an event, by the operation's id in Clerk's document. */
const EVENTS: Readonly<Record<string, Tell>> = {
	...Object.fromEntries(usersOwn.map((id) => [id, userUpdated])),
	CreateUser: answered('user.created'),
	DeleteUser: answered('user.deleted'),
	CreateOrganization: organizationCreated,
	DeleteOrganization: answered('organization.deleted'),
	DeleteOrganizationLogo: answered('organization.updated'),
	MergeOrganizationMetadata: answered('organization.updated'),
	ReplaceOrganizationMetadata: answered('organization.updated'),
	UpdateOrganization: answered('organization.updated'),
	UploadOrganizationLogo: answered('organization.updated'),
	CreateOrganizationDomain: answered('organizationDomain.created'),
	DeleteOrganizationDomain: answered('organizationDomain.deleted'),
	UpdateOrganizationDomain: answered('organizationDomain.updated'),
	VerifyOrganizationDomainOwnership: answered('organizationDomain.updated'),
	CreateOrganizationInvitation: answered('organizationInvitation.created'),
	CreateOrganizationInvitationBulk: eachAnswered('organizationInvitation.created'),
	RevokeOrganizationInvitation: answered('organizationInvitation.revoked'),
	CreateOrganizationMembership: answered('organizationMembership.created'),
	DeleteOrganizationMembership: answered('organizationMembership.deleted'),
	UpdateOrganizationMembership: answered('organizationMembership.updated'),
	UpdateOrganizationMembershipMetadata: answered('organizationMembership.updated'),
	CreateOrganizationPermission: answered('permission.created'),
	DeleteOrganizationPermission: answered('permission.deleted'),
	UpdateOrganizationPermission: answered('permission.updated'),
	AssignPermissionToOrganizationRole: answered('role.updated'),
	CreateOrganizationRole: answered('role.created'),
	DeleteOrganizationRole: answered('role.deleted'),
	RemovePermissionFromOrganizationRole: answered('role.updated'),
	UpdateOrganizationRole: answered('role.updated'),
	createSession: sessionEvent('session.created'),
	RevokeSession: sessionEvent('session.revoked'),
	CreateBulkWaitlistEntries: eachAnswered('waitlistEntry.created'),
	CreateWaitlistEntry: answered('waitlistEntry.created'),
	InviteWaitlistEntry: answered('waitlistEntry.updated'),
	RejectWaitlistEntry: answered('waitlistEntry.updated'),
};

/** What there is to tell of an operation that was carried out. */
export const changesBy = (operationId: string, done: Done): Change[] =>
	EVENTS[operationId]?.(done) ?? [];
