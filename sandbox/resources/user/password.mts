import { badValue, entry, Refusal, refuseIfAny } from '../../errors.mts';
import type { Call, Handlers } from '../../resource.mts';
import { endSessions } from '../session/record.mts';
import { changing } from './change.mts';
import { findUser } from './record.mts';
import type { UserRecord } from './record.mts';

const noPassword = () =>
	new Refusal(400, entry('no_password_set', 'no password', 'The user has no password.'));

function removePassword(user: UserRecord, { store, now, body }: Call): void {
	if (user.password === null) return;
	user.password = null;
	user.password_last_updated_at = now;
	if (body.sign_out_of_other_sessions) endSessions(store, user.id, 'revoked', now);
}

/** Verify Password, Remove Password, Set and Unset Password Compromised. */
export const password: Handlers = {
	RemoveUserPassword: changing(removePassword),

	VerifyPassword: ({ store, path, body }) => {
		const user = findUser(store, path.user_id);
		if (user.password === null) throw noPassword();
		if (user.password !== body.password) refuseIfAny([badValue('password', 'is not correct')]);
		return { verified: true };
	},

	SetUserPasswordCompromised: changing((user, { store, now, body }) => {
		if (user.password === null) throw noPassword();
		if (body.revoke_all_sessions) endSessions(store, user.id, 'revoked', now);
	}),

	UnsetUserPasswordCompromised: changing((user) => {
		if (user.password === null) throw noPassword();
	}),
};
