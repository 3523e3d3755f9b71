import { resource } from '../../declare/operation';
import * as operations from './operations';

/** Any call of Clerk's API, for what Clerk adds before this node has an operation for it. */
export const apiCall = resource('API Call', 'apiCall', operations);
