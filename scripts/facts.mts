/**
 * Writes the table of facts about Clerk's API: paths, names, types, limits, answers.
 *
 *   node scripts/facts.mts <Clerk's OpenAPI document of the Backend API, YAML> [of the webhooks]
 *
 * Clerk publishes the document at https://github.com/clerk/openapi-specs. Its sentences stay
 * there; the table holds what a request and an answer may look like, as JSON Schema. The sandbox
 * and the contract test both read it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit, stderr, stdout } from 'node:process';
import { parse } from 'yaml';
import { print, readEvents, readTable } from './factsOf.mts';
import { root } from './paths.mjs';

const TABLE = join(root, 'sandbox/facts/clerk-api.json');

/** The events, and what each carries. */
const EVENTS = join(root, 'sandbox/facts/clerk-webhooks.json');

if (!argv[2]) {
	stderr.write("Usage: node scripts/facts.mts <Clerk's OpenAPI document, YAML>\n");
	exit(2);
}
const table = readTable(parse(readFileSync(argv[2], 'utf8'), { maxAliasCount: -1 }));
writeFileSync(TABLE, `${print(table)}\n`);
stdout.write(`${Object.keys(table.operations).length} operations in ${TABLE}\n`);

if (argv[3]) {
	const events = readEvents(parse(readFileSync(argv[3], 'utf8'), { maxAliasCount: -1 }));
	writeFileSync(EVENTS, `${print(events)}\n`);
	stdout.write(`${Object.keys(events.events).length} events in ${EVENTS}\n`);
}
