import { fillPath, wholePath } from '../../nodes/Clerk/http/path';

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

const fill = (value: unknown) => fillPath('/users/{userId}', () => ({ value, label: 'User' }));

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
	const byItsName = () => fillPath('/users/{userId}', (label) => ({ value, label }));
	expect(byItsName).toThrow("'userId' is empty");
});

test('every place of a path is checked, under its own name', () => {
	const path = '/organizations/{organizationId}/memberships/{userId}';
	const filled = (userId: string) =>
		fillPath(path, (name) =>
			name === 'userId'
				? { value: userId, label: 'User' }
				: { value: 'org_1', label: 'Organization' },
		);
	expect(filled('user_1')).toBe('/organizations/org_1/memberships/user_1');
	expect(() => filled('..')).toThrow("'User' is not a valid ID");
});

test('blanks around an ID are trimmed, and odd letters are encoded', () => {
	expect(fill('  user_1\n')).toBe('/users/user_1');
	expect(fill(42)).toBe('/users/42');
	const odd = 'Jörg & Söhne+1@example.com';
	expect(fill(odd)).toBe(`/users/${encodeURIComponent(odd)}`);
});

describe('a whole path, which a person names', () => {
	const whole = (value: string) =>
		fillPath('/{path}', () => ({ value: wholePath(value, 'Path'), label: 'Path' }));

	test.each([
		['/users', '/users'],
		['users/count', '/users/count'],
		[' /users/user_1/ban\n', '/users/user_1/ban'],
		['/v1/users', '/users'],
		['v1/users', '/users'],
		['/v1beta/users', '/v1beta/users'],
		['/organization_roles/org:admin', '/organization_roles/org%3Aadmin'],
		['/users/a@b.example', '/users/a%40b.example'],
	])('%p is %s', (given, path) => expect(whole(given)).toBe(path));

	const ELSEWHERE = {
		nothing: '',
		'a slash': '/',
		'the version alone': '/v1',
		'an empty part': '/users//ban',
		'an empty part at the end': '/users/',
		'another origin': '//evil.example/users',
		'another origin behind the version': '/v1//evil.example/users',
		'another origin with backslashes': '\\\\evil.example\\users',
		'an address': 'https://evil.example/users',
		"Clerk's own address": 'https://api.clerk.com/v1/users',
		'a scheme': 'file:users',
		'a dot': '/users/./count',
		'a way up': '/users/../organizations',
		'a way up at the end': '/users/..',
		'a way up at the start': '../v2/users',
		'three dots': '/users/...',
		'dots, encoded': '/users/%2e%2e/organizations',
		'dots, half encoded': '/users/.%2E/organizations',
		'a slash, encoded': '/users/a%2fb',
		'a slash, encoded twice': '/users/a%252fb',
		'a backslash': '/users\\..\\organizations',
		'a query': '/users?limit=500',
		'a fragment': '/users#top',
		'a blank': '/users/ user_1',
		'a part of blanks': '/users/ /ban',
		'a line break': '/users\n/count',
		'a null byte': '/users\0',
		'an invisible character': '/users/user_\u200b1',
		'a turned direction': '/users/user_\u202e1',
		'half a character': '/users/user_\ud800',
	};

	test.each(Object.entries(ELSEWHERE))('%s is refused', (_, value) => {
		expect(() => whole(value)).toThrow(new Error("'Path' is not a valid path"));
	});

	test.each(['undefined', 'null', 'NaN'])('%s is told to be a missing value', (missing) => {
		expect(() => whole(`/users/${missing}/ban`)).toThrow('check the expression in');
	});

	test('nothing but a checked path brings several segments into a path', () => {
		for (const value of ['a/b', { segments: ['a', 'b'] }, { toString: () => 'a/b' }, ['a/b']]) {
			expect(() => fill(value)).toThrow("'User'");
		}
	});
});
