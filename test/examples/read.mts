import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IConnections, INode } from 'n8n-workflow';

const folder = join(__dirname, '../../examples');

/** A workflow as its file has it. */
export interface Example {
	file: string;
	text: string;
	name: string;
	nodes: INode[];
	connections: IConnections;
}

/** The example workflows. */
export const examples: Example[] = readdirSync(folder)
	.filter((file) => file.endsWith('.json'))
	.map((file) => {
		const text = readFileSync(join(folder, file), 'utf8');
		return { file, text, ...(JSON.parse(text) as Omit<Example, 'file' | 'text'>) };
	});

/** What examples/README.md says. */
export const readme = readFileSync(join(folder, 'README.md'), 'utf8');
