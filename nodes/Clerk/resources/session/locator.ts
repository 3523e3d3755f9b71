import { locator } from '../../fields/locator';
import { PAGE_SIZE, search, type Ask, type SearchContext } from '../../fields/search';
import { allSettledOrThrow } from '../../declare/composed';
import { findUsers, userLabel, type ListedUser } from '../user/locator';

interface ListedSession {
	id: string;
	client_id: string;
	status: string;
	last_active_at: number;
	latest_activity?: { browser_name?: string; device_type?: string; city?: string } | null;
}

/** Users whose sessions are read for one page of the picker: one request each. */
const USERS_PER_PAGE = 10;

/**
 * One page of the sessions of users that match what the person typed, the most recently active
 * users first. Clerk lists sessions only by user, so users are what is searched and paged.
 *
 * @returns each session with its client and a label that tells it from the others:
 * `Ada Lovelace (ada@example.com): active, Safari, London, 2026-05-12`
 */
export async function findSessions(ask: Ask, { filter, offset }: SearchContext) {
	const users = await findUsers(ask, filter, {
		limit: USERS_PER_PAGE,
		offset: (offset / PAGE_SIZE) * USERS_PER_PAGE,
		order_by: '-last_active_at',
	});
	const lists = await allSettledOrThrow(
		users.map(async (user) => {
			const { data } = await ask<{ data: ListedSession[] }>('/sessions', {
				user_id: user.id,
				paginated: true,
				limit: PAGE_SIZE,
			});
			return data.map((session) => ({
				id: session.id,
				clientId: session.client_id,
				label: sessionLabel(user, session),
			}));
		}),
	);
	return { found: lists.flat(), hasMore: users.length === USERS_PER_PAGE };
}

function sessionLabel(user: ListedUser, session: ListedSession): string {
	const { browser_name: browser, device_type: device, city } = session.latest_activity ?? {};
	const day = new Date(session.last_active_at).toISOString().slice(0, 10);
	const details = [session.status, browser ?? device, city, day].filter(Boolean).join(', ');
	return `${userLabel(user)}: ${details}`;
}

const searchSessions = search(async (ask, context) => {
	const { found, hasMore } = await findSessions(ask, context);
	return { items: found.map(({ id, label }) => ({ name: label, value: id })), hasMore };
});

/** Chooses one session: From List or By ID. */
export const session = locator(
	'sessionId',
	{ noun: 'session', search: { searchSessions }, prefix: 'sess_', showsExample: true },
	{ required: true },
);
