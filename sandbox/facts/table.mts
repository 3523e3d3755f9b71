import table from './clerk-api.json' with { type: 'json' };

/** A JSON Schema, draft 7. References are `#/schemas/<name>` within the table. */
export interface Schema {
	$ref?: string;
	type?: string | string[];
	enum?: unknown[];
	default?: unknown;
	minimum?: number;
	maximum?: number;
	properties?: Record<string, Schema>;
	[keyword: string]: unknown;
}

/** What Clerk's API document says about one operation. */
export interface OperationFacts {
	method: 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT';
	/** As in the document, below /v1: `/users/{user_id}`. */
	path: string;
	tag: string;
	/** Set if it takes no key. */
	isPublic?: true;
	query: Record<string, Schema>;
	requiredQuery: string[];
	/** Deprecated: still accepted. */
	deprecatedQuery?: string[];
	/** Set if it is not JSON. */
	bodyType?: string;
	body: Schema | null;
	bodyRequired: boolean;
	/** By status; null if the document has no schema. */
	responses: Record<string, Schema | null>;
}

/** The table of facts, written by scripts/facts.mts. */
export interface Facts {
	apiVersion: string;
	operations: Record<string, OperationFacts>;
	schemas: Record<string, Schema>;
}

/** Clerk's API document as data, without its descriptions. */
export const facts = table as unknown as Facts;
