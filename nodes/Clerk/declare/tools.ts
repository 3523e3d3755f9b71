import type { Operation } from './operation';

/**
 * Why an operation cannot be a tool of an AI agent; undefined where it can. A tool is called for
 * one thing at a time, with texts alone.
 */
export function whyNoTool({ fields, inBatches, noTool }: Operation): string | undefined {
	if (inBatches) return 'It takes all input items of a workflow together.';
	if (fields.some(({ isFile }) => isFile)) return 'It takes a file from an input item.';
	return noTool;
}
