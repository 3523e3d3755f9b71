/** The lists in docs/agents.md: which operations agents do not get, and which are better left out. */
import { changesClerk } from '../nodes/Clerk/declare/changesClerk.ts';
import { whyNoTool } from '../nodes/Clerk/declare/tools.ts';
import type { Operation, Resource } from '../nodes/Clerk/declare/operation.ts';
import { resources } from '../nodes/Clerk/resources/index.ts';

/** Resources whose records belong to one person. */
export const OF_A_PERSON = [
	'actorToken',
	'agentTask',
	'client',
	'emailAddress',
	'invitation',
	'organizationInvitation',
	'organizationMembership',
	'phoneNumber',
	'session',
	'signInToken',
	'signUp',
	'token',
	'user',
	'waitlistEntry',
];

/** Resources whose records belong to one organization, or to a person or an organization. */
export const OF_A_CUSTOMER = ['adminPortalLink', 'apiKey', 'organization', 'organizationDomain'];

const movesMoney = ({ request, also }: Operation): boolean =>
	[request, ...also].some((one) => one.includes('/billing/'));

/** What agents can use and that changes more than a record of one customer, as entries of a list. */
export function betterNotEntries(): string[] {
	const changes = (operation: Operation) => !whyNoTool(operation) && changesClerk(operation);
	const ofOne = [...OF_A_PERSON, ...OF_A_CUSTOMER];
	const isOfInstance = (operation: Operation, { value }: Resource) =>
		changes(operation) && !movesMoney(operation) && !ofOne.includes(value);
	return [
		`**Concerns the whole instance**: ${named(isOfInstance)}`,
		`**Moves money**: ${named((operation) => changes(operation) && movesMoney(operation))}`,
	];
}

/** What agents can use to get a token, a secret or a link, as entries of a list. */
export function handsOutEntries(): string[] {
	const handsOut = (operation: Operation) => operation.handsOut && !whyNoTool(operation);
	const all = resources.flatMap(({ operations }) => operations).filter(handsOut);
	return [...new Set(all.map(({ resultLets }) => String(resultLets)))].map(
		(lets) => `${named((one) => handsOut(one) && one.resultLets === lets)}: ${lets}`,
	);
}

/** What agents cannot use, by the reason why, as entries of a list. */
export function unavailableEntries(): string[] {
	const all = resources.flatMap(({ operations }) => operations);
	// What people need to know comes first, then what no tool could do.
	const stopping = all.filter(({ stops, chargesAtOnce }) => stops || chargesAtOnce);
	return [...new Set([...stopping, ...all].map(whyNoTool))]
		.filter((reason) => reason !== undefined)
		.map(
			(reason) =>
				`**${reason.replace(/\.$/, '')}**: ${named((operation) => whyNoTool(operation) === reason)}`,
		);
}

/** `Domain → Update, Delete; Webhook App → Delete` */
const named = (
	isWanted: (operation: Operation, resource: Resource) => boolean | undefined,
): string =>
	resources
		.map((resource) => ({
			name: resource.name,
			wanted: resource.operations.filter((operation) => isWanted(operation, resource)),
		}))
		.filter(({ wanted }) => wanted.length > 0)
		.map(({ name, wanted }) => `${name} → ${wanted.map((operation) => operation.name).join(', ')}`)
		.join('; ');
