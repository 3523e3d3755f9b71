import { resource } from '../../declare/operation';
import * as logo from './logo';
import * as operations from './operations';
import * as update from './update';

/** The companies and teams that users belong to. */
export const organization = resource('Organization', 'organization', operations, update, logo);
