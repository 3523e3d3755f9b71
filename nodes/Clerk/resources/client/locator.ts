import { searchClients } from './searchClients';
import { locator, type RecordKind } from '../../fields/locator';

const CLIENT: RecordKind = { noun: 'client', search: { searchClients }, prefix: 'client_' };

/** Chooses one client, which is a browser or a device: From List or By ID. */
export const client = locator('clientId', CLIENT, { required: true });
