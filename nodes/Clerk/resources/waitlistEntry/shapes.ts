import type { Shape } from '../../output/shape';
import { invitationProfile, invitationSummary, sensitive } from '../invitation/shapes';

const own = {
	id: 'string',
	emailAddress: 'string',
	status: 'string',
	isLocked: 'boolean',
	createdAt: 'number',
	updatedAt: 'number',
} as const satisfies Shape;

/** An entry of the waitlist, in a list without the link of its invitation. */
export const entrySummary = {
	...own,
	invitation: { object: invitationSummary, sensitive },
} as const satisfies Shape;

/** Everything about an entry of the waitlist; its invitation is there once it was invited. */
export const entryProfile = {
	...own,
	invitation: { object: invitationProfile, sensitive },
} as const satisfies Shape;
