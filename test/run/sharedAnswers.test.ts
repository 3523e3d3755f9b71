import { SharedAnswers } from '../../nodes/Clerk/run/sharedAnswers';

/** What the items of a run look up once. */
test('those who ask at once, or later, get one answer', async () => {
	const shared = new SharedAnswers();
	const ask = jest.fn(async () => await Promise.resolve('Admin'));
	const asking = [shared.get('roles', ask), shared.get('roles', ask)];
	expect(await Promise.all(asking)).toEqual(['Admin', 'Admin']);
	expect(await shared.get('roles', ask)).toBe('Admin');
	expect(ask).toHaveBeenCalledTimes(1);
	expect(await shared.get('permissions', async () => await Promise.resolve('Read'))).toBe('Read');
});

test('a failure reaches all who wait for the answer, and the next one asks again', async () => {
	const shared = new SharedAnswers();
	const ask = jest.fn(async () => await Promise.resolve('Admin'));
	ask.mockRejectedValueOnce(new Error('Not allowed.'));
	const asking = [shared.get('roles', ask), shared.get('roles', ask)];
	const outcomes = await Promise.allSettled(asking);
	expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
	expect(await shared.get('roles', ask)).toBe('Admin');
	expect(ask).toHaveBeenCalledTimes(2);
});
