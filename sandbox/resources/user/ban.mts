import type { Call, Handlers } from '../../resource.mts';
import { endSessions } from '../session/record.mts';
import { changing, changingAll } from './change.mts';
import type { UserRecord } from './record.mts';

function ban(user: UserRecord, { store, now }: Call): void {
	user.banned = true;
	endSessions(store, user.id, 'revoked', now);
}

function unban(user: UserRecord): void {
	user.banned = false;
}

/** Ban, Unban, Ban Many, Unban Many. */
export const bans: Handlers = {
	BanUser: changing(ban),
	UnbanUser: changing(unban),
	UsersBan: changingAll(ban),
	UsersUnban: changingAll(unban),
};
