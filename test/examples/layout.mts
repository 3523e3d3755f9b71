import type { INode } from 'n8n-workflow';

/** Whether the node is a note on the canvas. */
export const isNote = ({ type }: INode): boolean => type.endsWith('.stickyNote');

/** Space that a node takes with its name below it, in pixels of the canvas. */
const NODE = { width: 96, height: 140 };

/** What a node or a note covers. */
function areaOf(node: INode) {
	const [left, top] = node.position;
	const { width, height } = isNote(node)
		? (node.parameters as { width: number; height: number })
		: NODE;
	return { left, top, right: left + width, bottom: top + height };
}

/** The pairs of nodes and notes that cover each other, by their names. */
export function overlaps(nodes: readonly INode[]): string[] {
	return nodes.flatMap((one, index) =>
		nodes.slice(index + 1).flatMap((other) => {
			const [a, b] = [areaOf(one), areaOf(other)];
			const isApart =
				a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
			return isApart ? [] : [`${one.name} / ${other.name}`];
		}),
	);
}
