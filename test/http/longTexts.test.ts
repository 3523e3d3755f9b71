import { apiOrigin } from '../../nodes/Clerk/http/apiUrl';
import { mentions, NO_LABELS, withLabels } from '../../nodes/Clerk/http/labels';
import { secretKey } from '../../nodes/Clerk/http/secretKey';
import { longTexts, MOST_MS } from '../support/longTexts.mts';
import { processorTime } from '../support/processorTime.mts';

/** Long texts cost no more than their length, wherever the patterns of http/ meet them. */

/** Runs it and takes a refusal for an answer. */
const tried = (work: () => unknown) => () => {
	try {
		work();
	} catch {
		// The text is no key and no address.
	}
};

describe.each(longTexts)('60 kB of %s', (_, text) => {
	// With something after them, a pattern cannot stop early.
	it.each([text, `${text}x`, `x${text}x`].map((value, index) => [index, value]))(
		'are read in no time, in place %i',
		async (_index, value) => {
			const work = [
				() => secretKey(value),
				() => apiOrigin(`https://api.clerk.test/${value}`),
				() => withLabels(value, NO_LABELS),
				() => mentions(value, 'Email Address'),
			];
			for (const one of work) expect(await processorTime(tried(one))).toBeLessThan(MOST_MS);
		},
	);
});

test.each([
	['Email Address is invalid', true],
	['the email address is invalid', true],
	["'Email Address' is invalid", true],
	['Email Addresses are invalid', false],
	['OtherEmail Address. Email Address', true],
	['MyEmail Address', false],
	['', false],
])('whether "%s" names a field: %s', (sentence, expected) => {
	expect(mentions(sentence, 'Email Address')).toBe(expected);
});

test('every sentence names a field without a name', () => {
	expect(mentions('abc', '')).toBe(true);
});

test.each([
	['https://api.clerk.test//', 'https://api.clerk.test'],
	['https://api.clerk.test/v1/', 'https://api.clerk.test'],
	['https://api.clerk.test/a//b//', 'https://api.clerk.test/a//b'],
])('the address %s is %s', (given, expected) => {
	expect(apiOrigin(given)).toBe(expected);
});
