import type { Resource } from '../declare/operation';

/**
 * Entries of collections that the chosen operation does not have and another one does. n8n keeps
 * them in the node when a person switches between operations, and its panel does not show them.
 */
export class Leftovers {
	private readonly found = new Set<string>();

	constructor(private readonly resources: readonly Resource[]) {}

	/** Whether an entry is one. Those that are found are told at the end of the run. */
	has(collection: string, entry: string): boolean {
		const isOne = this.resources
			.flatMap(({ operations }) => operations)
			.flatMap(({ fields }) => fields)
			.some(
				({ name, members = [] }) =>
					name === collection && members.some((member) => member.name === entry),
			);
		if (isOne) this.found.add(`${collection}.${entry}`);
		return isOne;
	}

	/** What was left out, for the person who looks at the run; undefined if nothing was. */
	get hint(): string | undefined {
		if (this.found.size === 0) return undefined;
		const listed = [...this.found].join(', ');
		return `Ignored, because this operation does not have it: ${listed}. It was set for another operation.`;
	}
}
