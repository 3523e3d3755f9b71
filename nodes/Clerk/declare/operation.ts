import type { IDataObject } from 'n8n-workflow';
import type { PathNames, RequestTemplate } from '../http/path';
import type { ListKind } from '../http/pages/readList';
import type { Payload } from '../http/payload';
import type { CallTraits } from '../http/request';
import { withOptions } from './derivedOptions';
import { inOrderOfUse } from './orderOfUse';
import type { Field } from '../fields/field';
import type { Output } from '../output/output';
import type { Values, ValuesOf } from './values';

/** What an operation has in hand while it runs for one item. */
export interface OperationContext<
	V extends Values = Values,
	Calls extends RequestTemplate = RequestTemplate,
> {
	readonly values: V;
	/** The same values under Clerk's names, without those that stand in the path. */
	readonly payload: Readonly<IDataObject>;
	/** Whether a language model reads the result. */
	readonly forModel: boolean;
	/** Tells the instance and the key of the credential from all others, without holding the key. */
	readonly instance: string;
	/**
	 * Sends a request, its path filled from the item's fields.
	 *
	 * @param payload the query of a GET or DELETE, the body of anything else
	 * @param ids values for the path that do not come from a field
	 * @param query what travels beside a body
	 * @throws NodeApiError in Clerk's own words
	 */
	send<T = IDataObject>(
		template: Calls,
		payload?: Payload,
		ids?: Readonly<Record<string, string>>,
		query?: IDataObject,
	): Promise<T>;
	/**
	 * Sends a request with another key than the credential's, such as a machine's. Nothing that comes
	 * out of the node holds that key. Throws as `send` does.
	 */
	sendWithKey<T = IDataObject>(key: string, template: Calls, payload?: Payload): Promise<T>;
	/** Sends a GET once for all items of the run that want the same. Throws as `send` does. */
	readOnce<T = IDataObject>(template: Calls): Promise<T>;
	/**
	 * All records of a list that pages by offset, as Clerk sends them. Throws as `send` does.
	 *
	 * @param list what sets it apart from other lists
	 */
	readAll(template: Calls, query?: Readonly<IDataObject>, list?: ListKind): Promise<IDataObject[]>;
	/** What the panel calls a field, by Clerk's name for it. */
	labelOf(name: string): string;
	/** One of Clerk's records in the form that the person chose under Output. */
	present: (record: IDataObject) => IDataObject;
	/** The same for the only result of an operation, which says that it succeeded. */
	presentResult: (record: IDataObject) => IDataObject;
}

/** What makes an operation what it is: what a person reads, what travels, what comes back. */
export interface Declaration<
	V extends Values = Values,
	Calls extends RequestTemplate = RequestTemplate,
> {
	/** In the Operation dropdown: `Get Many`. */
	name: string;
	/** The parameter's value: `getAll`. */
	value: string;
	/** In n8n's node panel: `Get many users`. */
	action: string;
	description: string;
	/**
	 * Names of its calls in Clerk's document (operationId), that of `request` first. None where the
	 * person names the call.
	 */
	source: string | readonly string[];
	/** The call it makes. A GET or DELETE sends its fields as query, anything else as body. */
	request: RequestTemplate;
	/**
	 * Which of its calls is the main one for an item, where a choice decides. Only what needs no
	 * look-up can decide.
	 */
	requestFor?(values: V): Calls;
	/** Further calls that it may make. */
	also?: readonly RequestTemplate[];
	/** What the document says of a call beside its method and path. */
	traits?: { readonly [Template in Calls]?: CallTraits };
	fields: readonly Field[];
	/** Set where it is made of calls that are operations of their own, with all their fields. */
	isComposed?: true;
	/** What a list calls its records in the combined item: `users`. */
	records?: string;
	output: Output;
	/**
	 * Set where the result lets its holder in: `sign in as this user`. The panel warns that n8n
	 * keeps the result.
	 */
	resultLets?: string;
	/** The operation that puts things back as they were: `Unban`. */
	undoneBy?: string;
	/** Set where no operation puts things back as they were. A DELETE without `undoneBy` needs no word. */
	cannotBeUndone?: true;
	/** Set where that value is what the operation is for, so that a language model gets it, too. */
	handsOut?: true;
	/**
	 * Set where items about the same record need not keep their order, because each adds something
	 * of its own: a member, an invitation.
	 */
	inAnyOrder?: true;
	/**
	 * What two items share that change the same record, where the path does not tell: they keep
	 * their order. Any text that is the same for both will do.
	 */
	serializeBy?(values: V): readonly string[];
	/**
	 * What a DELETE answers when a try of it got no clear answer and the next one finds the record
	 * gone. Without it, that 404 is an error.
	 */
	whenGone?: WhenGone<V>;
	/**
	 * Set where it can stop something for others than the one record that it names: no AI agent gets
	 * it (tools.ts).
	 */
	stops?: Stops;
	/** Set where it can charge a payer at once and does not check that first. No AI agent gets it. */
	chargesAtOnce?: true;
	/** Any other reason not to offer it to AI agents, in a sentence. */
	noTool?: string;
	/** How several items travel in one request, where Clerk takes them so. */
	inBatches?: Batches<V>;
	/** What to do about a refusal beside what is known of any, by Clerk's code for it. */
	advice?: Readonly<Record<string, string>>;
	/** Refuses values that don't go together, before anything is sent. @throws UserError */
	check?(values: V): void;
	/** The same once the look-ups are done: what was chosen by name is known by its key or ID. */
	checkResolved?(values: V): void;
	/** How it is done, unless it is one plain request. Gives the JSON of the items. */
	run?(context: OperationContext<V, Calls>): Promise<IDataObject[]>;
}

/**
 * What stops for others: what many people may do, an app or whatever calls it, sign-ins of many
 * people, or webhooks.
 */
export type Stops = 'access' | 'app' | 'signIns' | 'webhooks';

/** What is left to say of a record that a DELETE has most likely deleted, though its answer was lost. */
export interface WhenGone<V extends Values = Values> {
	/** A GET that tells how things are now. */
	ask?: RequestTemplate;
	/**
	 * The record in Clerk's form; undefined when it turns out not to be deleted.
	 *
	 * @param found what Clerk answered to `ask`
	 */
	answer(values: V, found: IDataObject): IDataObject | undefined;
}

/** How several items travel in one request. Items with different paths never share one. */
export interface Batches<V extends Values = Values> {
	/** Items in one request at the most, by Clerk's document. Any number unless set. */
	most?: number;
	/**
	 * Set where the request replaces a list with what the items hold. All of them travel in one, or
	 * none does: what is left out of it would be deleted.
	 */
	replaces?: true;
	/** The body for these items. @throws UserError when they contradict each other */
	body(items: ReadonlyArray<BatchItem<V>>): Payload;
	/** Whether one of the records that Clerk answers with belongs to an item. */
	isAnswerTo(item: Pick<BatchItem<V>, 'values'>, record: IDataObject): boolean;
}

/** An item that travels with others. */
export type BatchItem<V extends Values = Values> = Pick<OperationContext<V>, 'values' | 'payload'>;

/** What a declaration may leave unsaid, also once it is ready to run. */
type Optional =
	| 'advice'
	| 'cannotBeUndone'
	| 'check'
	| 'chargesAtOnce'
	| 'checkResolved'
	| 'handsOut'
	| 'inAnyOrder'
	| 'inBatches'
	| 'isComposed'
	| 'noTool'
	| 'records'
	| 'requestFor'
	| 'resultLets'
	| 'serializeBy'
	| 'stops'
	| 'traits'
	| 'undoneBy'
	| 'whenGone';

/** A declaration made ready to run. */
export type Operation = Required<Omit<Declaration, Optional>> & Pick<Declaration, Optional>;

/** Whether the person names its call, of which the document and the declarations say nothing. */
export const isAnyCall = ({ source }: Pick<Operation, 'source'>): boolean => source.length === 0;

/** The call that an operation makes for an item, or the main one of them. */
export const requestOf = (
	{ request, requestFor }: Pick<Declaration, 'request' | 'requestFor'>,
	values: Values,
): RequestTemplate => requestFor?.(values) ?? request;

/** A thing that people work on, with its operations. */
export interface Resource {
	/** In the Resource dropdown: `User`. */
	name: string;
	/** The parameter's value: `user`. */
	value: string;
	/** What it is, under its name in the dropdown, where the name does not say it to a newcomer. */
	description?: string;
	/** In the order in which the panel shows them. */
	operations: readonly Operation[];
}

/** Every `{name}` of the template must be a field; else the declaration does not compile. */
export type WithPathFields<Template extends string, Fields extends readonly Field[]> =
	Exclude<PathNames<Template>, Fields[number]['name']> extends never
		? unknown
		: { 'a field is missing, named': Exclude<PathNames<Template>, Fields[number]['name']> };

/** Declares an operation. The types of its fields are those of the values that it gets. */
export function operation<
	const Template extends RequestTemplate,
	const Fields extends readonly Field[],
	const Also extends readonly RequestTemplate[] = readonly [],
>(
	declaration: Declaration<ValuesOf<Fields>, Template | Also[number]> & {
		request: Template;
		fields: Fields;
		also?: Also;
	} & WithPathFields<Template, Fields>,
): Operation {
	const { fields, output } = declaration;
	const declared = declaration as Declaration;
	return {
		also: [],
		run: async ({ send, values, payload, presentResult }) => [
			presentResult(await send(requestOf(declared, values), payload)),
		],
		...declared,
		fields: withOptions(fields, output),
	};
}

/**
 * Gathers a resource's operations from the modules that declare them. Bundling changes the order
 * inside a module, so the order of use decides.
 *
 * @param words its name in the Resource dropdown, or that with a description
 */
export function resource(
	words: string | Required<Pick<Resource, 'name' | 'description'>>,
	value: string,
	...modules: ReadonlyArray<Readonly<Record<string, Operation>>>
): Resource {
	const operations = inOrderOfUse(modules.flatMap((module) => Object.values(module)));
	return { ...(typeof words === 'string' ? { name: words } : words), value, operations };
}
