import { recordOutput } from '../../output/record';
import { ISSUED_TOKEN } from '../../output/records/issuedToken';

/** A machine-to-machine token without its text. */
export const m2mTokenRecord = recordOutput({
	id: 'string',
	...ISSUED_TOKEN,
});

/** One as it was created, with its text. */
export const m2mTokenWithText = recordOutput({ ...m2mTokenRecord.shape, token: 'string' }, {}, [
	'token',
]);
