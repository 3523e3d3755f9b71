import type { INodeProperties } from 'n8n-workflow';
import type { Output } from './output';
import { hiddenBySimplified } from './sensitive';

/**
 * Warns in the panel that the result lets its holder in, and that n8n keeps it.
 *
 * @param resultLets what its holder can do: `sign in as this user`
 */
export function resultNotice(resultLets: string, output: Output): INodeProperties {
	// Lists leave one-time links out of their simplified form.
	const hidesLink = hiddenBySimplified(output).some((path) => /(^|\.)url$/.test(path));
	const what = hidesLink ? 'URL in the result' : 'result';
	return {
		displayName: `The ${what} lets anyone ${resultLets} and is kept in n8n's execution data.`,
		name: 'resultNotice',
		type: 'notice',
		default: '',
		...(hidesLink && { displayOptions: { show: { output: ['raw', 'selected'] } } }),
	};
}
