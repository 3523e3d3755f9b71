import { resource } from '../../declare/operation';
import * as operations from './operations';
import * as scope from './scope';
import * as secretKey from './secretKey';

/** Services that call each other with M2M tokens. */
export const machine = resource('Machine', 'machine', operations, scope, secretKey);
