import { fillPath } from '../../nodes/Clerk/http/path';

/** The one function that makes paths: an ID can't lead a request anywhere but to its record. */
const HOSTILE = {
	'a dot': '.',
	'two dots': '..',
	'three dots': '...',
	'a slash': 'a/b',
	'a way up': '../organizations',
	'a way up, encoded': '..%2Forganizations',
	'a way up, encoded twice': '%252e%252e%252f',
	'a backslash': 'a\\b',
	'a query': 'user_1?limit=500',
	'a fragment': 'user_1#',
	nothing: '',
	blanks: '  \t ',
	'a line break': 'user_1\nX-Header: 1',
	'a null byte': 'user_1\0',
	'an escape': '\u001b[2J',
	'an invisible character': 'user_\u200b1',
	'a turned direction': 'user_\u202e1',
	'half a character': 'user_\ud800',
};

const fill = (value: unknown) => fillPath('/users/{userId}', { userId: { value, label: 'User' } });

test.each(Object.entries(HOSTILE))('an ID that is %s is refused', (_, value) => {
	const wrong = value.trim() === '' ? 'is empty' : 'is not a valid ID';
	expect(() => fill(value)).toThrow(new Error(`'User' ${wrong}`));
});

test.each([[['user_1']], [{ id: 'user_1' }], [true], [() => 'user_1']])(
	'an ID that is %p is refused, because it is no text',
	(value) => expect(() => fill(value)).toThrow("'User' must be one ID"),
);

test.each([undefined, null])('an ID that is %p is refused as empty', (value) => {
	expect(() => fill(value)).toThrow("'User' is empty");
	expect(() => fillPath('/users/{userId}', {})).toThrow("'userId' is empty");
});

test('every place of a path is checked, under its own name', () => {
	const path = '/organizations/{organizationId}/memberships/{userId}';
	const organizationId = { value: 'org_1', label: 'Organization' };
	const filled = (userId: string) =>
		fillPath(path, { organizationId, userId: { value: userId, label: 'User' } });
	expect(filled('user_1')).toBe('/organizations/org_1/memberships/user_1');
	expect(() => filled('..')).toThrow("'User' is not a valid ID");
});

test('blanks around an ID are trimmed, and odd letters are encoded', () => {
	expect(fill('  user_1\n')).toBe('/users/user_1');
	expect(fill(42)).toBe('/users/42');
	const odd = 'Jörg & Söhne+1@example.com';
	expect(fill(odd)).toBe(`/users/${encodeURIComponent(odd)}`);
});
