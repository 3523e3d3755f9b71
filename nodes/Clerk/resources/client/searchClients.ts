import { search } from '../../fields/search';
import { findSessions } from '../session/searchSessions';

/** Clients, which are browsers and devices, by the sessions of users that match what was typed. */
export const searchClients = search(async (ask, context) => {
	const { found, hasMore } = await findSessions(ask, context);
	// Several people can be signed in with one client; the first one tells it well enough.
	const clients = new Map(found.toReversed().map(({ clientId, label }) => [clientId, label]));
	const items = [...clients].map(([value, name]) => ({ name, value })).toReversed();
	return { items, hasMore };
});
