import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodeProperties,
	INodeType,
} from 'n8n-workflow';

/** What an encoder may need to know about the item whose value it encodes. */
export interface EncodeContext {
	/** Whether a language model gave the value. */
	forModel?: boolean;
	/** IANA time zone of the workflow, for dates written without one. */
	timezone: string;
}

/** An input of an operation: how n8n shows it, and how its value travels to Clerk. */
export interface Field<Name extends string = string, Value = unknown> {
	/** The parameter's name, as in the specification: `emailAddress`. */
	readonly name: Name;
	/** As n8n shows it. Where it is shown is derived from where the field stands. */
	readonly property: INodeProperties;
	/**
	 * Clerk's name for it, `email_address`; null where it is not sent as such. A dot leads into an
	 * object: `saml.idp_entity_id`.
	 */
	readonly wire: string | null;
	/**
	 * The value as Clerk wants it; undefined leaves it out.
	 *
	 * @throws UserError naming the field as displayed
	 */
	readonly encode: (value: unknown, context: EncodeContext) => unknown;
	/**
	 * The last step before it travels, for values that stand for something else: a record by another
	 * name than its ID, a file of the item.
	 *
	 * @throws UserError naming the field as displayed
	 */
	readonly resolve?: (value: unknown, item: FieldContext) => Promise<unknown>;
	/**
	 * Says after a refusal what was wrong with a value that travelled unchecked; undefined when
	 * nothing was.
	 */
	readonly explain?: (
		value: unknown,
		item: Pick<FieldContext, 'lookup'>,
	) => Promise<string | undefined>;
	/** How Clerk is told to empty it; null unless said otherwise. */
	readonly emptied?: readonly [] | '';
	/**
	 * Set inside a collection for what must not be left out once it was added: a condition that an
	 * expression leaves empty would let everybody through.
	 */
	readonly mustBeSet?: true;
	/** Set where it takes several values in one text, separated by commas. */
	readonly isList?: true;
	/** The fields inside, when this one is a collection. */
	readonly members?: readonly Field[];
	/** What the operation does when a filter in here is missing: `return all users`. */
	readonly withoutFilter?: string;
	/** Set where its value is a file of the input item. */
	readonly isFile?: true;
	/** What kind of record it chooses: `user`. */
	readonly recordNoun?: string;
	/** What a language model may give in place of its ID: `Email`, `Slug`. */
	readonly alsoForId?: readonly string[];
	/** Set where it can find a person by an address, which need not be verified. */
	readonly byAddress?: true;
	/** Never set: it only carries the type of the value that an operation gets. */
	readonly valueType?: Value;
	/** What the editor calls to fill this field's choices, by the names in `property`. */
	readonly methods?: EditorMethods;
}

/** Fields behind one button; their values stand beside those of the other fields. */
export interface Collection<
	Name extends string = string,
	Members extends readonly Field[] = readonly Field[],
> extends Field<Name, never> {
	readonly members: Members;
}

/** Functions that the editor calls while a person fills in the panel, by the names it uses. */
export interface EditorMethods {
	listSearch?: NonNullable<INodeType['methods']>['listSearch'];
	loadOptions?: NonNullable<INodeType['methods']>['loadOptions'];
}

/** A search as n8n's editor calls it. */
export type Search = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

/**
 * Sends a GET and gives Clerk's JSON; undefined when Clerk has no such thing (404).
 *
 * @param share `once` where all items of a run can share one answer
 */
export type Lookup = <T>(
	path: string,
	query?: IDataObject,
	share?: 'once',
) => Promise<T | undefined>;

/** What a field can reach to resolve its value. */
export interface FieldContext {
	lookup: Lookup;
	/** A file of the input item, by the name of its binary field. @throws when there is none */
	readFile: (name: string) => Promise<File>;
	/** Whether an address counts that its user has not verified. */
	alsoUnverified: boolean;
	/** Whether the operation may change something in Clerk. */
	changes: boolean;
}

/** Whatever a kind of field does not derive from its name can be said here. */
export type FieldOptions = Partial<
	Pick<
		INodeProperties,
		'default' | 'description' | 'displayName' | 'displayOptions' | 'hint' | 'placeholder'
	>
> & {
	required?: true;
	/** Where Clerk's name is not the snake_case of ours; null keeps the value here. */
	wire?: string | null;
};

const CAPITALS: Record<string, string> = {
	Api: 'API',
	Cname: 'CNAME',
	Id: 'ID',
	Idp: 'IdP',
	Ids: 'IDs',
	Js: 'JS',
	Jwt: 'JWT',
	M2m: 'M2M',
	Mfa: 'MFA',
	Oauth: 'OAuth',
	Oidc: 'OIDC',
	Pkce: 'PKCE',
	Saml: 'SAML',
	Scim: 'SCIM',
	Sms: 'SMS',
	Sso: 'SSO',
	Totp: 'TOTP',
	Ttl: 'TTL',
	Uri: 'URI',
	Uris: 'URIs',
	Url: 'URL',
	Urls: 'URLs',
	Web3wallet: 'Web3 Wallet',
};

/** `externalId` → `External ID` */
export function titleOf(name: string): string {
	let title = titles.get(name);
	if (title === undefined) titles.set(name, (title = titleFrom(name)));
	return title;
}

/** The same names come again and again while the node is loaded. */
const titles = new Map<string, string>();

function titleFrom(name: string): string {
	return name
		.replace(/([a-z0-9])([A-Z])/g, '$1 $2')
		.replace(/^./, (first) => first.toUpperCase())
		.split(' ')
		.map((word) => CAPITALS[word] ?? word)
		.join(' ')
		.replace(/ (?:For|Of|To) /g, (word) => word.toLowerCase())
		.replace(/\bSign (In|Up)\b/, 'Sign-$1');
}

/** `emailAddress` → `email_address` */
export function wireName(name: string): string {
	return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A value that says nothing: agents and empty expressions send these where they mean "unset". */
export function isUnset(value: unknown): boolean {
	return (
		value === undefined ||
		value === null ||
		(typeof value === 'string' && value.trim() === '') ||
		(Array.isArray(value) && value.every(isUnset))
	);
}

/** The type of a value, which may be missing unless the field is required. */
export type ValueOf<Value, Options> = Options extends { required: true }
	? Value
	: Value | undefined;

/** Puts a field together: what is not said is derived from its name; unset values are left out. */
export function field<
	const Name extends string,
	Value,
	const Options extends FieldOptions = FieldOptions,
>(
	name: Name,
	property: Omit<INodeProperties, 'name' | 'displayName'>,
	{ wire, ...words }: Options,
	encode: (value: unknown, displayName: string, context: EncodeContext) => Value | undefined,
	rest: Pick<Field, 'emptied' | 'explain' | 'isFile' | 'isList' | 'methods' | 'resolve'> = {},
): Field<Name, ValueOf<Value, Options>> {
	const displayName = words.displayName ?? titleOf(name);
	return {
		name,
		property: { displayName, name, ...property, ...words },
		wire: wire === undefined ? wireName(name) : wire,
		encode: (value, context) => (isUnset(value) ? undefined : encode(value, displayName, context)),
		...rest,
	};
}
