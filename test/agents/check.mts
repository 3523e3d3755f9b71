import type { Stage } from './stage.mts';

/** Something that has to hold; fails by throwing. May give a figure to print. */
export interface Check {
	name: string;
	see: (stage: Stage) => Promise<string | void>;
}
