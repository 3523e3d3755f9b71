import type { Call, Handler } from '../../resource.mts';
import type { ChangesOf } from '../../webhooks/events.mts';
import { findUser } from './record.mts';
import type { UserRecord } from './record.mts';
import { userJson } from './shape.mts';

/** What an operation does to a user. */
type Change = (user: UserRecord, call: Call) => void;

const carryOut = (change: Change, user: UserRecord, call: Call): object => {
	change(user, call);
	user.updated_at = call.now;
	return userJson(user, call.now);
};

/** A handler that changes the user of the path, and answers with it. */
export const changing =
	(change: Change): Handler =>
	(call) =>
		carryOut(change, findUser(call.store, call.path.user_id), call);

/** The same for every user that the body names. An unknown id changes none of them. */
export const changingAll =
	(change: Change): Handler =>
	(call) => {
		const users = call.body.user_ids.map((id: string) => findUser(call.store, id));
		return users.map((user: UserRecord) => carryOut(change, user, call));
	};

/** A part of a user was changed: the event carries the whole user. */
export const userUpdated: ChangesOf = ({ store, now, path, body, answer }) => {
	const ids: string[] = [path.user_id ?? body.user_ids ?? body.user_id ?? answer.user_id].flat();
	return ids
		.map((id) => store.users.get(id))
		.filter((user) => user !== undefined)
		.map((user) => ({ type: 'user.updated', data: userJson(user, now) }));
};
