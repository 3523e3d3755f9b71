import { locator } from '../../fields/locator';
import { search } from '../../fields/search';
import { findSessions } from '../session/locator';

/** Clients, found by the sessions of the users that match what the person typed. */
const searchClients = search(async (ask, context) => {
	const { found, hasMore } = await findSessions(ask, context);
	// Several people can be signed in with one client; the label of its first session is enough.
	const clients = new Map(found.toReversed().map(({ clientId, label }) => [clientId, label]));
	const items = [...clients].map(([value, name]) => ({ name, value })).toReversed();
	return { items, hasMore };
});

/** Chooses one client, which is a browser or a device: From List or By ID. */
export const client = locator(
	'clientId',
	{ noun: 'client', search: { searchClients }, prefix: 'client_' },
	{ required: true },
);
