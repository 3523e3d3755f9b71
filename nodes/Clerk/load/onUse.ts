import { implementation } from './implementation';

/**
 * What an open panel or a run needs. The build makes it a file of its own, which is read on first
 * use: an n8n that never uses Clerk does not wait for it when it starts.
 */
export const onUse = () => implementation;
