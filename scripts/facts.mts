/**
 * Compares the table of facts about Clerk's API with a document, and updates it: paths,
 * names, types, limits, answers. docs/updating.md says what to do then.
 *
 *   node scripts/facts.mts [--diff] <OpenAPI document of the Backend API, YAML> [of the webhooks]
 *
 * With --diff it writes nothing. Clerk publishes the documents at
 * https://github.com/clerk/openapi-specs. Their sentences stay there; the table holds what a request
 * and an answer may look like, as JSON Schema. The sandbox and the contract test both read it.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { eventsReport, factsReport } from './factsReport.mts';
import { readDeprecated, readEvents, readTable, readUntabled } from './factsOf.mts';
import { root } from './paths.mjs';
import { explain, UserError } from './userError.mjs';

const TABLE = 'sandbox/facts/clerk-api.json';

/** The events, and what each carries. */
const EVENTS = 'sandbox/facts/clerk-webhooks.json';

try {
	const { values, positionals } = parseArgs({
		options: { diff: { type: 'boolean', default: false } },
		allowPositionals: true,
	});
	const [api, webhooks] = positionals;
	if (!api) throw new UserError("Usage: npm run facts -- [--diff] <Clerk's document, YAML>");
	const apiDocument = documentWith('paths', api);
	const eventDocument = webhooks === undefined ? undefined : documentWith('x-webhooks', webhooks);
	await compareTable(apiDocument, values.diff);
	if (eventDocument) await compareEvents(eventDocument, values.diff);
	stdout.write(values.diff ? '\nNothing was written.\n' : '\nNext: docs/updating.md\n');
} catch (error) {
	explain(error);
	process.exitCode = 1;
}

async function compareTable(document: Document, isDiff: boolean): Promise<void> {
	const after = readTable(document);
	const report = factsReport({
		before: read(TABLE),
		after,
		untabled: readUntabled(document),
		deprecated: readDeprecated(document),
		filesOf: filesNaming(),
	});
	stdout.write(`${report}\n`);
	if (!isDiff) await write(TABLE, after);
}

async function compareEvents(document: Document, isDiff: boolean): Promise<void> {
	const after = readEvents(document);
	stdout.write(`\n${eventsReport(read(EVENTS), after)}\n`);
	if (!isDiff) await write(EVENTS, after);
}

type Document = { [key: string]: unknown };

/** The parsed document, which has a part of this name. */
function documentWith(part: string, file: string): Document {
	if (!existsSync(file)) throw new UserError(`There is no file ${file}.`);
	const document = parse(readFileSync(file, 'utf8'), { maxAliasCount: -1 });
	if (document?.[part]) return document;
	throw new UserError(`${file} is not the document that this needs: it has no "${part}".`);
}

/** The files of the node and the sandbox that name an operation id. */
function filesNaming(): (id: string) => string[] {
	const files = globSync('{nodes,sandbox}/**/*.{ts,mts}', { cwd: root }).sort();
	const texts = files.map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);
	return (id) => {
		const name = new RegExp(`\\b${id}\\b`);
		return texts.filter(([, text]) => name.test(text)).map(([file]) => file);
	};
}

function read(file: string) {
	return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

/** What fits on a line is one line, so that a change of one fact is one line, too. */
async function write(file: string, table: object): Promise<void> {
	const options = await resolveConfig(join(root, file));
	const text = await format(JSON.stringify(table), { ...options, parser: 'json' });
	writeFileSync(join(root, file), text);
	stdout.write(`\nWritten: ${file}\n`);
}
