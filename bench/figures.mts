/** Adds a row to the table. */
export type Row = (...cells: string[]) => void;

/** Milliseconds as seconds. */
export const s = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

/** How many times as much. */
export const ratio = (a: number, b: number): string => (a / b).toFixed(2);

/** Gets the user of each item. */
export const getUser = {
	resource: 'user',
	operation: 'get',
	userId: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
};
