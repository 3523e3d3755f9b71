import type { INode } from 'n8n-workflow';

/**
 * Whether the node runs as the tool of an AI agent or an MCP server: n8n registers a copy of it,
 * whose type ends in Tool. Its own `isToolExecution` is false in an AI Agent.
 */
export const isTool = ({ type }: INode): boolean => type.endsWith('Tool');
