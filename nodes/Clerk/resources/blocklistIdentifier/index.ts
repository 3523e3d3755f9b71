import { resource } from '../../declare/operation';
import * as identifiers from './identifiers';

/** Who is kept out. */
export const blocklistIdentifier = resource(
	'Blocklist Identifier',
	'blocklistIdentifier',
	identifiers,
);
