import { ClerkTrigger } from '../../nodes/ClerkTrigger/ClerkTrigger.node';
import { EVENT_NAMES, EVENT_OPTIONS } from '../../nodes/ClerkTrigger/events';
import { WHAT_HAPPENED } from '../../nodes/ClerkTrigger/whatHappened';

const { properties, triggerPanel } = new ClerkTrigger().description;

describe('The panel of the trigger', () => {
	it('asks for the events first, then tells how to set it up, in one notice', () => {
		const shown = properties.filter(({ type }) => type !== 'hidden').map(({ name }) => name);
		expect(shown).toEqual(['events', 'otherEvents', 'setUp', 'settings']);
		const [notice, ...others] = properties.filter(({ type }) => type === 'notice');
		expect(others).toEqual([]);
		// n8n shows no other tags in a notice.
		const tags = [...notice.displayName.matchAll(/<\/?(\w+)/g)].map(([, tag]) => tag);
		expect([...new Set(tags)].sort()).toEqual(['a', 'li', 'ul']);
		const [first, second, third, ...more] = notice.displayName.match(/<li>.*?<\/li>/g) ?? [];
		expect(first).toContain("'Webhook URLs'");
		expect(second).toContain('add an endpoint with this URL');
		expect(third).toContain('signing secret into the credential');
		expect(more).toEqual([]);
		expect(notice.displayName).toMatch(/Testing → Send Example\. The IDs in it are samples/);
	});

	it('says what happened, and how Clerk calls it, for every event', () => {
		expect(Object.keys(WHAT_HAPPENED).sort()).toEqual([...EVENT_NAMES].sort());
		for (const name of EVENT_NAMES) {
			const option = EVENT_OPTIONS.find(({ value }) => value === name);
			expect(option?.description).toBe(`${WHAT_HAPPENED[name]} (${name})`);
			expect(option?.description?.length).toBeLessThan(110);
		}
		expect(new Set(Object.values(WHAT_HAPPENED)).size).toBe(EVENT_NAMES.length);
	});

	it('speaks of Clerk and of test events beside them', () => {
		expect(triggerPanel).toMatchObject({ header: expect.stringContaining('Clerk') });
		const words = JSON.stringify(triggerPanel);
		const links = [...words.matchAll(/data-key=\\"(\w+)\\"/g)].map(([, key]) => key);
		// The one link that n8n follows from here.
		expect(new Set(links)).toEqual(new Set(['executions']));
	});
});
