import { resource } from '../../declare/operation';
import * as templates from './templates';

/** What the tokens say that an application gets for other services. */
export const jwtTemplate = resource('JWT Template', 'jwtTemplate', templates);
