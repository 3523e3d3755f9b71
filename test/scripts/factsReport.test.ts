import { facts, type Facts, type Schema } from '../../sandbox/facts/table.mts';
import { eventsReport, factsReport } from '../../scripts/factsReport.mts';
import { readDeprecated, readTable, readUntabled } from '../../scripts/factsOf.mts';
import { document, json, reference } from './clerkDocument.mts';
import { read, runScript } from './files.mts';
import { replaceFile, temporaryFolder } from '../support/files.mts';

/** What a newer document of Clerk's changes, tried on documents with planted changes. */

const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const tableOf = (one: object) => copyOf(readTable(one)) as Facts;

function reportOn(change: (newer: typeof document) => void) {
	const newer = copyOf(document);
	change(newer);
	const report = factsReport({
		before: tableOf(document),
		after: tableOf(newer),
		untabled: readUntabled(newer),
		deprecated: readDeprecated(newer),
		filesOf: (id) => [`nodes/${id}.ts`],
	});
	return report.split('\n');
}

/** The lines under a heading. */
const under = (heading: string, report: string[]) => {
	const start = report.indexOf(heading) + 1;
	return start === 0 ? [] : report.slice(start, report.indexOf('', start)).map((one) => one.trim());
};

test('the same document has no changes', () => {
	expect(reportOn(() => {})).toEqual([
		"Clerk's API document, 2026-05-12 → 2026-05-12",
		'',
		'0 calls came, 0 went, 0 changed. 0 records changed. 0 fields changed in all.',
	]);
});

test('calls that came, went, became deprecated and got another operation ID', () => {
	const report = reportOn(({ info, paths }) => {
		info.version = '2026-09-01';
		paths['/users/{user_id}/archive'] = { post: { ...paths['/users/{user_id}/lock'].post } };
		paths['/users/{user_id}/archive'].post.operationId = 'ArchiveUser';
		paths['/robots'] = { get: { operationId: 'ListRobots', tags: ['Robots'], responses: {} } };
		delete paths['/users/{user_id}/lock'];
		paths['/users/{user_id}/ban'].post.deprecated = true;
		paths['/users/{user_id}/unban'].post.operationId = 'LiftBan';
	});
	expect(report[0]).toBe("Clerk's API document, 2026-05-12 → 2026-09-01");
	expect(under('New calls', report)).toEqual([
		'POST /users/{user_id}/archive (ArchiveUser), tag Users',
	]);
	const untabled = 'New calls with a tag that is missing from TAGS in scripts/factsOf.mts';
	expect(under(untabled, report)).toEqual(['GET /robots (ListRobots), tag Robots']);
	expect(under('Calls that are gone', report)).toEqual([
		'POST /users/{user_id}/lock (LockUser)',
		'nodes/LockUser.ts',
	]);
	expect(under('Calls that became deprecated', report)).toEqual([
		'POST /users/{user_id}/ban (BanUser)',
		'nodes/BanUser.ts',
	]);
	expect(under('Calls with another operation ID', report)).toEqual([
		'UnbanUser → LiftBan',
		'nodes/UnbanUser.ts',
	]);
	expect(report.at(-1)).toBe(
		'2 calls came, 1 went, 1 became deprecated, 1 got another operation ID, 0 changed. ' +
			'0 records changed. 0 fields changed in all.',
	);
});

test('fields of the query, the body and the answer', () => {
	const report = reportOn(({ paths, components }) => {
		const { get, post } = paths['/users'];
		get.parameters[0].schema = { type: 'integer', maximum: 100, default: 20 };
		get.parameters[1].required = true;
		get.parameters[1].schema.enum = ['on', 'paused'];
		get.parameters[2].deprecated = true;
		get.parameters.push({ name: 'order', in: 'query', schema: { type: 'string', enum: ['up'] } });
		const body = post.requestBody.content['application/json'].schema;
		post.requestBody.required = true;
		body.required = ['name'];
		body.properties.name.maxLength = 50;
		body.properties.code.deprecated = true;
		body.properties.tags = { type: 'array', items: { type: 'string' } };
		body.properties.settings.properties = {
			theme: { type: 'object', properties: { color: { type: 'string' }, dark: {} } },
		};
		post.responses['409'] = post.responses['422'];
		delete post.responses['422'];
		components.schemas.User.required = [];
		components.schemas.User.properties.id.type = 'integer';
		components.schemas.User.properties.archived = { type: 'boolean', nullable: true };
		delete components.schemas.User.properties.name;
	});
	expect(under('Changed calls', report)).toEqual([
		'GET /users (GetUserList)',
		'nodes/GetUserList.ts',
		'+ query order: string, one of "up"',
		'- query last_seen (deprecated)',
		'~ query limit: default 10 → 20, maximum 500 → 100',
		'~ query status: optional → required, now also "paused", no longer "off"',
		'POST /users (CreateUser)',
		'nodes/CreateUser.ts',
		'~ body: optional → required',
		'+ body settings.theme: object with color, dark',
		'+ body tags: array of string',
		'- body code (deprecated)',
		'- body settings.locale',
		'~ body name: optional → required, maxLength none → 50',
		'+ answer 409',
		'- answer 422',
	]);
	expect(under('Changed records', report)).toEqual([
		'User',
		'in GetUserList, CreateUser',
		'+ archived: boolean or null',
		'- name',
		'~ id: string → integer, required → optional',
	]);
	expect(report.at(-1)).toBe(
		'0 calls came, 0 went, 2 changed. 1 record changed. 15 fields changed in all.',
	);
});

test('a record that Clerk numbers anew is compared with its former self', () => {
	const report = reportOn(({ paths, components }) => {
		components.schemas['User-2'] = copyOf(components.schemas.User);
		components.schemas['User-2'].properties.archived = { type: 'boolean' };
		for (const method of ['get', 'post']) {
			const { responses } = paths['/users'][method];
			responses['200'] = json(reference('User-2'));
		}
	});
	expect(under('Changed records', report)).toEqual([
		'User-2',
		'in GetUserList, CreateUser',
		'+ archived: boolean',
	]);
});

/** Whatever the schemas of the table are made of, no change goes unseen. */
test('a field planted into every body and every record of the real table', () => {
	const plant = (schema: Schema): void => {
		const { items, anyOf = [], allOf = [] } = schema as Schema & Record<string, Schema & Schema[]>;
		const inner = items ?? anyOf[0] ?? allOf[0];
		if (inner && !inner.$ref) plant(inner);
		else schema.properties = { ...schema.properties, planted: { type: 'boolean' } };
	};
	const after = copyOf(facts);
	const bodies = Object.values(after.operations).flatMap(({ body }) => (body ? [body] : []));
	const records = Object.values(after.schemas);
	for (const schema of [...bodies, ...records]) plant(schema);
	const report = factsReport({ before: facts, after });
	const planted = report.match(/^ +\+ (body )?([\w.[\]*]+\.|\[\]\.)?planted: boolean$/gm) ?? [];
	expect(planted).toHaveLength(bodies.length + records.length);
	expect(report).not.toContain('in structure or order');
});

test('events that came, went and changed', () => {
	const user: Schema = { type: 'object', properties: { id: { type: 'string' } } };
	const before = { events: { 'user.created': user, 'user.gone': user }, schemas: {} };
	const changed = { ...user, properties: { ...user.properties, name: { type: 'string' } } };
	const after = { events: { 'user.created': changed, 'user.archived': user }, schemas: {} };
	const report = eventsReport(before, after).split('\n');
	expect(under('New events', report)).toEqual(['user.archived']);
	expect(under('Events that are gone', report)).toEqual(['user.gone']);
	expect(under('Changed events', report)).toEqual(['user.created', '+ name: string']);
	expect(report.at(-1)).toBe(
		'1 event came, 1 went, 1 changed. 0 records changed. 1 field changed in all.',
	);
});

describe('npm run facts -- --diff', () => {
	const place = temporaryFolder();
	afterAll(place.remove);
	const table = 'sandbox/facts/clerk-api.json';

	const run = (content: object) => {
		const file = `${place.folder}/document.yml`;
		// JSON is YAML.
		replaceFile(file, JSON.stringify(content), 0o600);
		return runScript('scripts/facts.mts', '--diff', file);
	};

	it('names the files of the node and the sandbox, and writes nothing', () => {
		const before = read(table);
		const output = run(document);
		expect(output).toContain('POST /users/{user_id}/lock (LockUser)');
		expect(output).toContain('nodes/Clerk/resources/user/lock.ts');
		expect(output).toContain('sandbox/resources/user/');
		expect(output).toContain('Nothing was written.');
		expect(read(table)).toBe(before);
	});

	it('refuses another document', () => {
		expect(() => run({ 'x-webhooks': {} })).toThrow('it has no "paths"');
	});
});
