import type { INode, NodeApiError, NodeOperationError } from 'n8n-workflow';

/**
 * Makes an error that ends a run ready for whoever gets it. Until then it is plain text with line
 * breaks, as it stays in the items of a run that goes on.
 *
 * n8n's editor shows the message as text and the description as HTML. An AI agent gets the message
 * alone, so there it says everything.
 */
export function forReader<E extends NodeApiError | NodeOperationError>(error: E, node: INode): E {
	const { message, description } = error;
	if (!description) return error;
	// Whether a node runs as a tool, n8n tells all of its versions by the type alone.
	if (node.type.endsWith('Tool')) {
		error.message = `${message}\n${description}`;
		error.description = undefined;
	} else {
		error.description = asHtml(description);
	}
	return error;
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	// n8n makes code of what is between two of these.
	'`': '&#96;',
};

const asHtml = (text: string): string =>
	text.replace(/[&<>`]/g, (sign) => ENTITIES[sign] ?? sign).replaceAll('\n', '<br>');
