/**
 * Makes what writes a moment as the workflow's own clock shows it, rounded up to the second, in
 * ISO 8601: `2026-05-12T11:00:05+02:00`.
 *
 * @param timeZone IANA name of the workflow's time zone
 */
export function localTime(timeZone: string): (epochMs: number) => string {
	// Sweden writes dates as ISO 8601 does.
	const clock = new Intl.DateTimeFormat('sv-SE', {
		timeZone,
		dateStyle: 'short',
		timeStyle: 'medium',
	});
	const offset = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
	return (epochMs) => {
		const moment = new Date(Math.ceil(epochMs / 1000) * 1000);
		const zone = offset.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value;
		return clock.format(moment).replace(' ', 'T') + (zone?.replace('GMT', '') || 'Z');
	};
}
