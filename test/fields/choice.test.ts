import { choice } from '../../nodes/Clerk/fields/kinds';

const context = { timezone: 'UTC' };

describe('A choice', () => {
	test('titles plain values, and leaves the words of others as they are', () => {
		const detailed = { name: 'Other Word', value: 'pending', description: 'Not accepted yet' };
		const { options, default: initial } = choice('state', ['inTransit', 'jwt', detailed]).property;
		expect(options).toEqual([
			{ name: 'In Transit', value: 'inTransit' },
			{ name: 'JWT', value: 'jwt' },
			detailed,
		]);
		expect(initial).toBe('inTransit');
	});

	test('takes its values alone, and says which they are', () => {
		const { encode } = choice('status', ['accepted', { name: 'P', value: 'pending' }]);
		expect(encode(' accepted ', context)).toBe('accepted');
		expect(encode('pending', context)).toBe('pending');
		expect(encode('', context)).toBeUndefined();
		expect(() => encode('Accepted', context)).toThrow(
			expect.objectContaining({
				message: "'Status' can't be 'Accepted'",
				description: 'Use one of accepted, pending.',
			}),
		);
	});
});
