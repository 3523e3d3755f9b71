import type { INode, NodeApiError, NodeOperationError } from 'n8n-workflow';
import { isTool } from './tool';

/**
 * Makes an error that ends a run ready for its reader. Until then it is plain text with line
 * breaks, as it stays in the items of a run that goes on.
 *
 * n8n's editor shows the message as text and the description as HTML. An AI agent gets the message
 * alone, so there it says everything that a language model can do something about.
 */
export function forReader<E extends NodeApiError | NodeOperationError>(error: E, node: INode): E {
	const { message, description } = error;
	if (!description) return error;
	if (isTool(node)) {
		const lines = description.split('\n').map(withoutPanel).filter(Boolean);
		error.message = [sentence(message), ...lines].join(' ');
		error.description = undefined;
	} else {
		error.description = asHtml(description);
	}
	return error;
}

/** What only a person can do: n8n's panel, its credentials and Clerk's dashboard. */
const IN_THE_PANEL = /\b(credential|Dashboard|Options|from the list|expression|turn on)\b|→/;

/** The sentences of a line that are not about the panel. */
const withoutPanel = (line: string): string =>
	line
		.split(/(?<=[.!?]) (?=[A-Z'])/)
		.filter((one) => !IN_THE_PANEL.test(one))
		.join(' ');

const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	// n8n makes code of what is between two of these.
	'`': '&#96;',
};

const asHtml = (text: string): string =>
	text.replace(/[&<>`]/g, (sign) => ENTITIES[sign] ?? sign).replaceAll('\n', '<br>');
