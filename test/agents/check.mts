import type { Check as CheckOf } from '../support/endToEnd.mts';
import type { Stage } from './stage.mts';

/** Something that has to hold. */
export type Check = CheckOf<Stage>;
