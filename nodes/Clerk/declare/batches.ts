import { isSameEmail } from '../fields/email';
import type { Batches } from './operation';

/**
 * Items that each invite or add one email address, sent as a list. Clerk's answers are told apart
 * by the address.
 *
 * @param most items in one request, by Clerk's document
 */
export const byEmailAddress = (most: number): Batches<{ emailAddress: string }> => ({
	most,
	body: (items) => items.map(({ payload }) => payload),
	isAnswerTo: ({ values }, record) => isSameEmail(values.emailAddress, record.email_address),
});
