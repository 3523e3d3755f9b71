import type { Resource } from '../resource.mts';
import { createRandom } from './random.mts';
import type { Store } from './store.mts';

/** When the instance was set up: before everything that is in it. */
const SET_UP = Date.UTC(2024, 0, 1);

/** Adds what an instance has from its first day, such as system permissions and roles. */
export function setUpInstance(store: Store, resources: readonly Resource[]): void {
	// A source of its own, so that sample data does not depend on what is set up here.
	const instance = store.drawingFrom(createRandom(7));
	for (const { setUp } of resources) setUp?.(instance, SET_UP);
}
