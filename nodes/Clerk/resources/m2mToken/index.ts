import { resource } from '../../declare/operation';
import * as create from './create';
import * as operations from './operations';

/** Tokens with which machines call each other. */
export const m2mToken = resource('M2M Token', 'm2mToken', create, operations);
