import type { INodeParameterResourceLocator } from 'n8n-workflow';

/** A record chosen in one of a locator's modes, as a saved workflow holds it. */
export const by = (mode: string, value: unknown): INodeParameterResourceLocator => ({
	__rl: true,
	mode,
	value: String(value),
});

/** A record chosen by its ID, or by an expression that gives it. */
export const byId = (value: unknown): INodeParameterResourceLocator => by('id', value);
