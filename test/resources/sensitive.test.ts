import type { INodeParameters, INodeProperties } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { Clerk } from '../../nodes/Clerk/Clerk.node';
import { sensitivePathsOf } from '../../nodes/Clerk/output/sensitive';
import { everyOperation, smallest } from '../support/everyOperation';
import { guardedAnswer, guardedAnswers, MARK, markedPaths } from '../support/guardedAnswers';
import { runNode } from '../support/runNode';
import { standInForClerk } from '../support/standInForClerk';

/**
 * Tokens, one-time links and backup codes, wherever Clerk's document has them: followed through
 * n8n's engine into the items of every operation, in each form that a person can choose.
 */
type Declared = (typeof everyOperation)[number];

const guarded = everyOperation.filter(({ operation: { request, also } }) =>
	JSON.stringify(guardedAnswers([request, ...also])).includes(MARK),
);

/** An operation's parameters in each form of its output, single and in a combined item. */
function forms(declared: Declared): INodeParameters[] {
	const { selectable } = declared.operation.output;
	const chosen: INodeParameters[] = [{ output: 'simplified' }];
	if (selectable) {
		chosen.push({ output: 'raw' });
		chosen.push({ output: 'selected', selectedFields: Object.keys(selectable) });
	}
	const least = smallest(declared);
	return chosen.flatMap((form) => [
		{ ...least, ...form },
		...(declared.operation.records ? [{ ...least, ...form, options: { combine: true } }] : []),
	]);
}

const PICTURE = { data: btoa('pixels'), mimeType: 'image/png', fileName: 'ada.png' };

async function pathsInItems(declared: Declared): Promise<string[]> {
	const found = new Set<string>();
	for (const parameters of forms(declared)) {
		standInForClerk((request) => ({ body: guardedAnswer(request) }));
		const { items, error } = await runNode(parameters, { file: PICTURE });
		expect(error?.message).toBeUndefined();
		expect(items.length).toBeGreaterThan(0);
		for (const path of items.flatMap(({ json }) => markedPaths(json))) found.add(path);
	}
	return [...found];
}

test('the document has such values in the answers of many operations', () => {
	const names = guarded.map(({ name }) => name);
	expect(names).toEqual(
		expect.arrayContaining([
			'user: get',
			'user: getAll',
			'user: export',
			'user: createOrUpdate',
			'phoneNumber: get',
			'session: refresh',
			'waitlistEntry: getAll',
		]),
	);
	expect(names.filter((name) => name.startsWith('redirectUrl'))).toEqual([]);
});

test.each(guarded)('$name declares each of them, and nothing that is not there', async (one) => {
	const { output, records } = one.operation;
	const declared = sensitivePathsOf(output, records);
	const found = await pathsInItems(one);
	expect(found.filter((path) => !declared.includes(path))).toEqual([]);
	const everywhere = new Clerk().description.sensitiveOutputFields;
	expect(everywhere).toEqual(expect.arrayContaining(found));
	// Simplified phone numbers leave their backup codes out: of the two names one has to be there.
	const wire = (path: string) => path.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
	const names = sensitivePathsOf({ ...output, selectable: undefined });
	expect(names.filter((path) => !found.includes(path) && !found.includes(wire(path)))).toEqual([]);
});

test('nothing is declared of an answer that holds no such value', () => {
	const others = everyOperation.filter((one) => !guarded.includes(one));
	expect(others.flatMap(({ operation }) => sensitivePathsOf(operation.output))).toEqual([]);
});

describe('the panel warns of a result that lets its holder in', () => {
	/** These results hold what was just made invalid. */
	const INVALID = [
		'actorToken: revoke',
		'agentTask: revoke',
		'invitation: revoke',
		'organizationInvitation: revoke',
		'signInToken: revoke',
		'waitlistEntry: reject',
	];
	/** A backup code is no more than a second factor. */
	const isMore = (path: string) => !path.endsWith('backupCodes');

	const { description } = new Clerk();
	const node = { typeVersion: 1 };
	const notices = (parameters: INodeParameters): INodeProperties[] =>
		description.properties.filter(
			(property) =>
				// Others are about something else, such as items that travel together.
				property.name === 'resultNotice' &&
				NodeHelpers.displayParameter(parameters, property, node, description),
		);
	const words = (parameters: INodeParameters) =>
		notices(parameters).map(({ displayName }) => displayName);

	test.each(everyOperation)('$name', ({ name, resource, operation }) => {
		const names = sensitivePathsOf({ ...operation.output, selectable: undefined });
		const needsWarning = names.some(isMore) && !INVALID.includes(name);
		expect(operation.resultLets !== undefined).toBe(needsWarning);
		const raw = { resource, operation: operation.value, output: 'raw' };
		expect(words(raw)).toEqual(
			operation.resultLets ? [expect.stringContaining(` lets anyone ${operation.resultLets}`)] : [],
		);
	});

	test('in words that say what anyone can do with it', () => {
		expect(words({ resource: 'signInToken', operation: 'create', output: 'simplified' })).toEqual([
			"The result lets anyone sign in as this user and is kept in n8n's execution data.",
		]);
	});

	test('for a list only where its records come with the link', () => {
		const list = { resource: 'invitation', operation: 'getAll' };
		expect(words({ ...list, output: 'simplified' })).toEqual([]);
		expect(words({ ...list, output: 'selected' })).toEqual([
			"The URL in the result lets anyone sign up with the invitation and is kept in n8n's execution data.",
		]);
	});
});
