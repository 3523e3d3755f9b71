import type { IDataObject } from 'n8n-workflow';

/** Whether an e-mail address or phone number is known to be its owner's. */
export const verified = {
	type: 'boolean',
	from: ({ verification }: IDataObject) =>
		(verification as { status?: string } | null)?.status === 'verified',
} as const;
