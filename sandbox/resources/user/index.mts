import type { Resource } from '../../resource.mts';
import { answered } from '../../webhooks/events.mts';
import { bans } from './ban.mts';
import { userUpdated } from './change.mts';
import { deletions } from './delete.mts';
import { locks } from './lock.mts';
import { operations } from './operations.mts';
import { organizationInvitations } from './organizationInvitations.mts';
import { organizationMemberships } from './organizationMemberships.mts';
import { profileImage } from './profileImage.mts';
import type { UserRecord } from './record.mts';
import { seedUsers } from './seed.mts';

interface Tables {
	users: UserRecord;
}

/** Users. How they sign in is in signInMethods.mts. */
export const user: Resource<Tables> = {
	tables: { users: 'user' },
	seed: seedUsers,
	handlers: {
		...operations,
		...bans,
		...locks,
		...profileImage,
		...deletions,
		...organizationMemberships,
		...organizationInvitations,
	},
	events: {
		BanUser: userUpdated,
		CreateUser: answered('user.created'),
		DeleteExternalAccount: userUpdated,
		DeleteUser: answered('user.deleted'),
		DeleteUserProfileImage: userUpdated,
		LockUser: userUpdated,
		ReplaceUserMetadata: userUpdated,
		SetUserProfileImage: userUpdated,
		UnbanUser: userUpdated,
		UnlockUser: userUpdated,
		UpdateUser: userUpdated,
		UpdateUserMetadata: userUpdated,
		UserPasskeyDelete: userUpdated,
		UserWeb3WalletDelete: userUpdated,
		UsersBan: userUpdated,
		UsersUnban: userUpdated,
	},
};
