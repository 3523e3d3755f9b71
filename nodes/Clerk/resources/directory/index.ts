import { resource } from '../../declare/operation';
import * as groupMapping from './groupMapping';
import * as operations from './operations';

/** Directories of identity providers, from which users are provisioned. */
export const directory = resource('Directory', 'directory', operations, groupMapping);
