import { resource } from '../../declare/operation';
import * as operations from './operations';

/** Which claims the tokens hold that an application gets for other services. */
export const jwtTemplate = resource('JWT Template', 'jwtTemplate', operations);
