import { nestedList, recordOutput } from '../../output/record';

const own = {
	id: 'string',
	name: 'string',
	defaultTokenTtl: 'number',
	createdAt: 'time',
	updatedAt: 'time',
} as const;

/** A machine, with those that it may call. */
export const machineRecord = recordOutput(
	{ ...own, scopedMachines: nestedList({ shape: own }) },
	{ instanceId: 'string' },
);

/** A machine as it was created, with its secret key. */
export const machineWithKey = recordOutput(
	{ ...machineRecord.shape, secretKey: 'string' },
	{ instanceId: 'string' },
	['secretKey'],
);

/** The secret key of a machine. */
export const machineKey = { shape: { secret: 'string' }, sensitive: ['secret'] } as const;

/** What the holder of a secret key can do. */
export const LETS = 'act as this machine';
