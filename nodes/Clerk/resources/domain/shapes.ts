import type { IDataObject } from 'n8n-workflow';
import { recordOutput } from '../../output/record';

/** What a check of a proxy found. That it was carried out does not mean that the proxy works. */
export const proxyCheck = {
	...recordOutput({
		id: 'string',
		domainId: 'string',
		proxyUrl: 'string',
		// Only what Clerk says to work does.
		successful: { type: 'boolean', from: ({ successful }: IDataObject) => successful === true },
		lastRunAt: 'time',
		createdAt: 'time',
		updatedAt: 'time',
	}),
	isVerdict: true,
} as const;
