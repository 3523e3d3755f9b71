import { integer } from '../../fields/kinds';

/** How long a session can last that a token or a task begins. */
export const sessionMaxDurationInSeconds = integer('sessionMaxDurationInSeconds', {
	min: 1,
	default: 1800,
	displayName: 'Session Max Duration (Seconds)',
	description: 'How long the session can last. 30 minutes by default.',
});
