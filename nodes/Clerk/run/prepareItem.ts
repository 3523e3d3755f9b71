import type { IDataObject } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { ClerkClient, RequestOrigin } from '../http/clerkClient';
import type { OperationWords } from '../http/clerkErrors';
import { addProgress, failureOf } from '../http/failure';
import { fillPath, recordOf, splitTemplate, type RequestTemplate } from '../http/path';
import type { Payload } from '../http/payload';
import { isWrite, type CallTraits, type ClerkRequest } from '../http/request';
import { readAll } from '../http/pages/readList';
import type { Lookup } from '../fields/field';
import { plainText, plainTexts } from '../fields/plainText';
import { changesClerk } from '../declare/changesClerk';
import { isAnyCall, requestOf } from '../declare/operation';
import type { Operation, OperationContext, Resource } from '../declare/operation';
import { presenter, resultPresenter, type OutputChoice } from '../output/output';
import type { Dates } from '../output/time';
import { explainRefusal } from './explainRefusal';
import type { Leftovers } from './leftovers';
import type { ParameterReader } from './parameterReader';
import { readValues } from './readValues';
import type { SharedAnswers } from './sharedAnswers';

type SendArguments = Parameters<OperationContext['send']>;

/** What the items of one run share. */
export interface RunContext {
	client: ClerkClient;
	parameters: ParameterReader;
	/** A file of an item's binary data. @throws when the item has none of that name */
	readFile: (name: string, itemIndex: number) => Promise<File>;
	/** Whether a language model gives the values and reads the answer. */
	forModel: boolean;
	/** IANA name, for dates written without a zone. */
	timezone: string;
	/** The same for all items: n8n takes no expression for it. */
	operation: Operation;
	shared: SharedAnswers;
	leftovers: Leftovers;
	/** How the operation speaks of what Clerk refuses. */
	words: OperationWords;
}

/** One item, read and checked, with nothing changed yet. */
export interface PreparedItem {
	call: OperationContext;
	/** The path of its request, filled. */
	path: string;
	/** The records that the item changes, by any names that tell them apart; none if it only reads. */
	records: readonly string[];
	/** Does it, and gives the JSON of the item's results. */
	change: () => Promise<IDataObject[]>;
}

/**
 * Reads an item's parameters, refuses what can't be right and looks up the records that are
 * chosen by another name than their ID.
 *
 * @throws UserError naming the field as displayed; NodeApiError from a look-up
 */
export async function prepareItem(
	run: RunContext,
	origin: RequestOrigin & { itemIndex: number },
): Promise<PreparedItem> {
	const { client, parameters, readFile, timezone, operation, forModel, shared, words } = run;
	const { itemIndex } = origin;
	const sender: RequestOrigin = { ...origin, words };
	const lookup: Lookup = async <T>(path: string, query?: IDataObject, share?: 'once') => {
		const ask = async () => await client.find<T>(path, query, sender);
		return share ? await shared.get(JSON.stringify([path, query]), ask) : await ask();
	};
	const { values, payload } = await readValues(
		parameters,
		timezone,
		operation,
		itemIndex,
		{ lookup, readFile: async (name) => await readFile(name, itemIndex) },
		run.leftovers,
		forModel,
	);
	const fill = (template: RequestTemplate, ids: Readonly<Record<string, string>> = {}) => {
		const { method, path } = splitTemplate(template);
		const filled = fillPath(path, (name) => {
			if (Object.hasOwn(ids, name)) return { value: ids[name], label: name };
			const field = operation.fields.find((one) => one.name === name);
			return { value: values[name], label: field?.property.displayName ?? name };
		});
		return { method, path: filled, template: path };
	};
	const request = requestOf(operation, values);
	const main = fill(request);
	const choice = {
		...outputChoice(parameters, operation, itemIndex, values, forModel),
		...(changesClerk(operation) && { set: Object.keys(values) }),
	};
	/** The writes of this item that Clerk has carried out. */
	const done: string[] = [];
	const sendAs =
		(key?: string) =>
		async <T>(...[template, data, ids, query]: SendArguments) => {
			const target = template === request && !ids ? main : fill(template, ids);
			const encoded = encodeRequest(target, data, operation.traits?.[template]);
			const sent: ClerkRequest = { ...encoded, ...(query && { query }), key };
			// Each path that a person names may have a limit of its own.
			if (isAnyCall(operation)) sent.template = sent.path;
			const { method, path } = sent;
			const answer = await client.send<T>(sent, sender).catch(async (error: unknown) => {
				const isDelete = method === 'DELETE' && template === request;
				const gone = isDelete ? await answerWhenGone(operation, call, error) : undefined;
				if (gone !== undefined) return gone as T;
				await explainRefusal(error, operation.fields, values, lookup);
				throw error;
			});
			if (isWrite(sent)) done.push(`${method} ${path}`);
			return answer;
		};
	const call: OperationContext = {
		values,
		payload,
		forModel,
		instance: client.instance.fingerprint,
		send: sendAs(),
		sendWithKey: async (key, template, data) => await sendAs(key)(template, data),
		readOnce: async <T>(template: RequestTemplate) =>
			await shared.get(`GET ${fill(template).path}`, async () => await call.send<T>(template)),
		readAll: async (template, query, list) =>
			await readAll(async (page) => await call.send(template, { ...query, ...page }), list),
		labelOf: words.labels.of,
		get present() {
			return presenter(operation.output, choice, operation.handsOut);
		},
		get presentResult() {
			return resultPresenter(operation.output, choice, operation.handsOut);
		},
	};
	const isFree = main.method === 'GET' || operation.inAnyOrder;
	const record = isFree ? undefined : recordOf(main.template, main.path);
	return {
		call,
		path: main.path,
		records: [
			...(record === undefined ? [] : [record]),
			...(operation.serializeBy?.(values) ?? []),
		],
		change: async () =>
			await operation.run(call).catch((error: unknown) => {
				addProgress(error, done);
				throw error;
			}),
	};
}

/** Clerk reads what a GET or DELETE says from its query. No document has one with a body. */
function encodeRequest(
	{ method, path, template }: Pick<ClerkRequest, 'method' | 'path' | 'template'>,
	data: Payload | undefined,
	traits: CallTraits | undefined,
): ClerkRequest {
	const isGiven =
		data !== undefined && (traits?.keepsEmptyBody === true || Object.keys(data).length > 0);
	const call = { method, path, template, traits };
	if (method === 'GET' || method === 'DELETE') {
		return { ...call, query: isGiven ? (data as IDataObject) : undefined };
	}
	return { ...call, body: isGiven ? data : traits?.needsBody && {} };
}

/**
 * What to answer when a DELETE finds its record gone after a try of it that got no clear answer:
 * that try has most likely deleted it. Undefined when the declaration does not know.
 */
async function answerWhenGone(
	{ whenGone }: Operation,
	call: OperationContext,
	error: unknown,
): Promise<IDataObject | undefined> {
	const failure = failureOf(error);
	const isGone = failure?.status === 404 && failure.mayBeDone;
	if (!whenGone || !isGone) return undefined;
	try {
		const found = whenGone.ask ? await call.send(whenGone.ask) : {};
		return whenGone.answer(call.values, found);
	} catch {
		// What it asked Clerk for came to nothing, so the first error says all that is known.
		return undefined;
	}
}

/** @throws UserError when the node names no operation, which the panel does not let happen */
export function chosenOperation(
	parameters: ParameterReader,
	resources: readonly Resource[],
): Operation {
	const resource = parameters.read('resource', 0, '');
	const operation = parameters.read('operation', 0, '');
	const found = resources
		.find(({ value }) => value === resource)
		?.operations.find(({ value }) => value === operation);
	if (!found) throw new UserError(`'${operation}' is not an operation of '${resource}'`);
	return found;
}

function outputChoice(
	parameters: ParameterReader,
	{ output: { selectable } }: Operation,
	itemIndex: number,
	given: { dates?: Dates },
	forModel: boolean,
): OutputChoice {
	const dates = given.dates ?? (forModel ? 'minutes' : 'milliseconds');
	const simplified = { output: 'simplified', selectedFields: [], dates, forModel };
	if (!selectable) return simplified;
	const output = plainText(parameters.read('output', itemIndex, 'simplified'), 'Output');
	if (output !== 'selected') return { ...simplified, output };
	const selected = parameters.read('selectedFields', itemIndex, []);
	return { ...simplified, output, selectedFields: plainTexts(selected, 'Field Names or IDs') };
}
