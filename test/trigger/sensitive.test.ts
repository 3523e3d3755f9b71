import { ClerkTrigger } from '../../nodes/ClerkTrigger/ClerkTrigger.node';
import table from '../../sandbox/facts/clerk-webhooks.json';

interface Schema {
	$ref?: string;
	allOf?: Schema[];
	oneOf?: Schema[];
	anyOf?: Schema[];
	items?: Schema;
	properties?: Record<string, Schema>;
}

const { events, schemas } = table as unknown as {
	events: Record<string, Schema>;
	schemas: Record<string, Schema>;
};

/** Properties that let others sign in or join, wherever they are. */
const SECRETS = ['token', 'jwt', 'ticket', 'secret', 'client_secret', 'backup_codes'];

/** Only of these subjects is a URL a link that somebody could use, or a text one with a code in it. */
const OF_SUBJECT: Record<string, string[]> = {
	organizationInvitation: ['url'],
	waitlistEntry: ['invitation.url'],
	email: ['subject', 'body', 'body_plain', 'data'],
	sms: ['message', 'data'],
};

/** Paths of all properties below a schema; records inside themselves are followed once. */
function pathsIn(schema: Schema | undefined, path: string, parents: string[] = []): string[] {
	if (!schema) return [];
	const { $ref, items, properties = {} } = schema;
	if ($ref) {
		if (parents.includes($ref)) return [];
		return pathsIn(schemas[$ref.replace('#/schemas/', '')], path, [...parents, $ref]);
	}
	const parts = [schema.allOf, schema.oneOf, schema.anyOf].flatMap((some) => some ?? []);
	return [
		...parts.flatMap((part) => pathsIn(part, path, parents)),
		...pathsIn(items, `${path}[*]`, parents),
		...Object.entries(properties).flatMap(([name, inner]) => [
			`${path}.${name}`,
			...pathsIn(inner, `${path}.${name}`, parents),
		]),
	];
}

const camelCase = (path: string) => path.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());

const declared = new ClerkTrigger().description.sensitiveOutputFields;

const dangerous = Object.entries(events).flatMap(([type, schema]) => {
	const ofSubject = (OF_SUBJECT[type.split('.')[0]] ?? []).map((path) => `data.${path}`);
	const isSecret = (path: string) =>
		SECRETS.includes(path.split('.').at(-1) ?? '') || ofSubject.includes(path);
	return pathsIn(schema, 'data').filter(isSecret);
});

it('every value of Clerk’s events that opens a door is declared sensitive, raw and simplified', () => {
	const paths = [...new Set(dangerous)];
	expect(paths).toEqual(
		expect.arrayContaining([
			'data.phone_numbers[*].backup_codes',
			'data.user.phone_numbers[*].backup_codes',
			'data.url',
			'data.invitation.url',
			'data.body_plain',
		]),
	);
	expect(declared).toEqual(expect.arrayContaining([...paths, ...paths.map(camelCase)]));
});
