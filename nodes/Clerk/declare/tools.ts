import type { Operation, Stops } from './operation';

const STOPS: Readonly<Record<Stops, string>> = {
	access: 'It can take access away from people it does not name.',
	app: 'It can stop an app.',
	signIns: 'It can lock people out.',
	webhooks: 'It stops all webhooks.',
};

/**
 * Why an operation cannot be a tool of an AI agent; undefined where it can. The person who approves
 * a call sees the record that it names, but not what else would stop. A tool is called for one thing
 * at a time, with texts alone.
 */
export function whyNoTool(operation: Operation): string | undefined {
	const { chargesAtOnce, fields, inBatches, noTool, stops } = operation;
	if (stops) return STOPS[stops];
	if (chargesAtOnce) return 'It can charge a payer at once.';
	if (inBatches) return 'It takes all input items of a workflow together.';
	if (fields.some(({ isFile }) => isFile)) return 'It takes a file from an input item.';
	return noTool;
}
