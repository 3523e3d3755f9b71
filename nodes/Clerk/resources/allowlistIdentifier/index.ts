import { resource } from '../../declare/operation';
import * as identifiers from './identifiers';

/** Who can sign up while the allowlist is on. */
export const allowlistIdentifier = resource(
	'Allowlist Identifier',
	'allowlistIdentifier',
	identifiers,
);
