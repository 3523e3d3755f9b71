import type { Call, Handler, Handlers } from '../../resource.mts';
import { userJson } from './shape.mts';
import type { UserRecord } from '../../store/records.mts';
import { findUser } from '../../operations/findUser.mts';
import { checkImage } from '../../values/images.mts';
import { endSessions } from '../session/index.mts';

/** How long a lock lasts, in milliseconds: an hour, as Clerk sets an instance up. */
export const LOCK_DURATION = 60 * 60 * 1000;

/** A handler that changes the user of the path, and answers with it. */
export const changing =
	(change: (user: UserRecord, call: Call) => void): Handler =>
	(call) => {
		const user = findUser(call.store, call.path.user_id);
		change(user, call);
		user.updated_at = call.now;
		return userJson(user, call.now);
	};

/** The same, for every user that the body names; an unknown id changes none. */
const changingAll =
	(change: (user: UserRecord, call: Call) => void): Handler =>
	(call) => {
		const users = call.body.user_ids.map((id: string) => findUser(call.store, id));
		return users.map((user: UserRecord) => {
			change(user, call);
			user.updated_at = call.now;
			return userJson(user, call.now);
		});
	};

function ban(user: UserRecord, { store, now }: Call): void {
	user.banned = true;
	endSessions(store, user.id, 'revoked', now);
}

function unban(user: UserRecord): void {
	user.banned = false;
}

export const account: Handlers = {
	BanUser: changing(ban),
	UnbanUser: changing(unban),
	UsersBan: changingAll(ban),
	UsersUnban: changingAll(unban),

	LockUser: changing((user, { now }) => {
		user.locked_until = now + LOCK_DURATION;
	}),

	UnlockUser: changing((user) => {
		user.locked_until = null;
	}),

	SetUserProfileImage: changing((user, { body }) => {
		checkImage(body.file);
		user.has_image = true;
	}),

	DeleteUserProfileImage: changing((user) => {
		user.has_image = false;
	}),
};
