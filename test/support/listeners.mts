import { getEventListeners } from 'node:events';

/** How many listen for the abort of a signal. */
export const listenersOf = (signal: AbortSignal): number =>
	getEventListeners(signal, 'abort').length;
