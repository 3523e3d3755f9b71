import { newId } from './ids.mts';
import { createRandom } from './random.mts';
import type { Random } from './random.mts';
import type {
	JwtTemplateRecord,
	IdentifierRecord,
	InvitationRecord,
	MembershipRecord,
	OrganizationDomainRecord,
	OrganizationInvitationRecord,
	OneTimeToken,
	OrganizationRecord,
	PermissionRecord,
	RedirectUrlRecord,
	RoleRecord,
	RoleSetRecord,
	SessionRecord,
	SignUpRecord,
	UserRecord,
	WaitlistRecord,
	VerificationRecord,
} from './records.mts';

/** Everything the sandbox remembers; gone when it stops. */
export interface Store {
	users: Map<string, UserRecord>;
	organizations: Map<string, OrganizationRecord>;
	memberships: Map<string, MembershipRecord>;
	organizationInvitations: Map<string, OrganizationInvitationRecord>;
	organizationDomains: Map<string, OrganizationDomainRecord>;
	sessions: Map<string, SessionRecord>;
	permissions: Map<string, PermissionRecord>;
	roles: Map<string, RoleRecord>;
	roleSets: Map<string, RoleSetRecord>;
	jwtTemplates: Map<string, JwtTemplateRecord>;
	redirectUrls: Map<string, RedirectUrlRecord>;
	invitations: Map<string, InvitationRecord>;
	waitlist: Map<string, WaitlistRecord>;
	allowlist: Map<string, IdentifierRecord>;
	blocklist: Map<string, IdentifierRecord>;
	verifications: Map<string, VerificationRecord>;
	signUps: Map<string, SignUpRecord>;
	oneTimeTokens: Map<string, OneTimeToken>;
	random: Random;
	/** A new id in Clerk's form, with the time at which its record came to be. */
	id(prefix: string, time: number): string;
}

/** An empty store. The same seed gives the same ids. */
export function createStore(seed: number): Store {
	const random = createRandom(seed);
	return {
		users: new Map(),
		organizations: new Map(),
		memberships: new Map(),
		organizationInvitations: new Map(),
		organizationDomains: new Map(),
		sessions: new Map(),
		permissions: new Map(),
		roles: new Map(),
		roleSets: new Map(),
		jwtTemplates: new Map(),
		redirectUrls: new Map(),
		invitations: new Map(),
		waitlist: new Map(),
		allowlist: new Map(),
		blocklist: new Map(),
		verifications: new Map(),
		signUps: new Map(),
		oneTimeTokens: new Map(),
		random,
		id: (prefix, time) => newId(prefix, time, random),
	};
}

/** The ones among these records that fit. */
export function* where<T>(records: Map<string, T>, fits: (record: T) => boolean): Generator<T> {
	for (const record of records.values()) if (fits(record)) yield record;
}
