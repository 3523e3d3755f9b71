import type { IDataObject } from 'n8n-workflow';
import type { TokenKind } from './kinds';

/** Slugs of plans or features, by whose they are. */
export interface Scoped {
	organization: readonly string[];
	user: readonly string[];
}

/** Who calls, by a token that is valid. */
export interface Caller {
	kind: TokenKind;
	userId?: string;
	sessionId?: string;
	organizationId?: string;
	organizationSlug?: string;
	organizationRole?: string;
	organizationPermissions?: readonly string[];
	plans?: Scoped;
	features?: Scoped;
	/** Who impersonates the user. */
	actor?: IDataObject;
	machineId?: string;
	/** The OAuth application that the token was issued to. */
	clientId?: string;
	/** Whom the token is for. */
	audience?: readonly string[];
	/** Of an M2M token, the IDs of the receiving machines. */
	scopes?: readonly string[];
	/** Epoch ms. */
	expiresAt?: number;
	/** Epoch ms. */
	issuedAt?: number;
	claims?: IDataObject;
}

/** A value if it is a text that says something. */
export const textIn = (value: unknown): string | undefined =>
	typeof value === 'string' && value !== '' ? value : undefined;

/** The texts in a list. */
export const textsIn = (value: unknown): string[] =>
	Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/**
 * Whom a token is for: one text or several. An empty one or something else among them makes it say
 * nothing, as for Clerk's SDK.
 */
export function audienceIn(value: unknown): string[] {
	const list: unknown[] = [value].flat();
	const texts = list.map(textIn).filter((one) => one !== undefined);
	return texts.length === list.length ? texts : [];
}

/** A value if it is an object. */
export const objectIn = (value: unknown): IDataObject | undefined =>
	typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as IDataObject)
		: undefined;

/** A value if it is a number. */
export const numberIn = (value: unknown): number | undefined =>
	typeof value === 'number' ? value : undefined;

/** Whose token it is, by the ID of its subject. */
export function subjectOf(subject: unknown): Partial<Caller> {
	const id = textIn(subject);
	if (id?.startsWith('user_')) return { userId: id };
	if (id?.startsWith('org_')) return { organizationId: id };
	return id?.startsWith('mch_') ? { machineId: id } : {};
}
