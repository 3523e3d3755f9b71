import { simplifyEvent } from '../../nodes/ClerkTrigger/output';
import { readSecrets } from '../../nodes/ClerkTrigger/secrets';
import { longTexts, MOST_MS } from '../support/longTexts.mts';
import { processorTime } from '../support/processorTime.mts';
import { receive, secret } from '../support/receiveWebhook';

/** Long texts cost the trigger no more than their length. */

describe.each(longTexts)('60 kB of %s', (_, text) => {
	it.each(['svix-id', 'svix-timestamp', 'svix-signature'])('in %s are refused', async (name) => {
		// With something after them, a pattern cannot stop early.
		for (const value of [text, `${text}x`, `x${text}x`]) {
			let status = 0;
			const time = await processorTime(async () => {
				status = (await receive({ headers: { [name]: value } })).answer.status;
			});
			expect(status).toBe(401);
			expect(time).toBeLessThan(MOST_MS);
		}
	});

	it('in the credential are read', async () => {
		for (const value of [text, `${text}x`, `${text}${secret}`]) {
			expect(await processorTime(() => readSecrets(value))).toBeLessThan(MOST_MS);
		}
	});

	it('in a name of an event are read', async () => {
		const data = { [text]: 1, [`${text}-`]: 1 };
		const event = { type: 'other.created', data, timestamp: 1 };
		const time = await processorTime(() => simplifyEvent(event, 'msg_1', 'milliseconds'));
		expect(time).toBeLessThan(MOST_MS);
	});
});
