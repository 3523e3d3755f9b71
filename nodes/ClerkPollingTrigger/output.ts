import type { IDataObject } from 'n8n-workflow';
import { presenter } from '../Clerk/output/output';
import { sensitivePathsOf } from '../Clerk/output/sensitive';
import { timeAs } from '../Clerk/output/time';
import type { Found } from './cursor';
import { EVENTS } from './events';
import type { Settings } from './settings';

/** Values that let others sign in or join. n8n 2.41 has this declaration, but hides nothing yet. */
export const SENSITIVE = [
	...new Set(
		Object.values(EVENTS).flatMap(({ output }) =>
			sensitivePathsOf(output).map((path) => `data.${path}`),
		),
	),
];

/** Makes the item of a record. Its `data` is the same as that of the Clerk Trigger. */
export function itemOf({ value, event, output, dates }: Settings): (found: Found) => IDataObject {
	const present = presenter(event.output, { output, dates, selectedFields: [] });
	return ({ time, record }) => ({
		event: value,
		occurredAt: timeAs(dates, time) as IDataObject[string],
		data: present(record),
	});
}
