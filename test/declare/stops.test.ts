import { whyNoTool } from '../../nodes/Clerk/declare/tools';
import { resources } from '../../nodes/Clerk/resources';
import { changesClerk } from '../../nodes/Clerk/declare/changesClerk';
import { OF_A_CUSTOMER, OF_A_PERSON } from '../../scripts/agentsText.mts';
import { everyOperation } from '../support/everyOperation';

/** What an operation stops for others decides whether an AI agent gets it. */

const deciding = everyOperation.filter(
	({ resource, operation }) => changesClerk(operation) && !OF_A_PERSON.includes(resource),
);
const isStopping = ({ operation }: (typeof everyOperation)[number]) =>
	operation.stops !== undefined || operation.chargesAtOnce === true;

const ADDS = 'It adds something, and what is there stays as it is.';
const NAMED = 'It ends the one thing that it names.';
const PAYER = 'It changes what one payer has, and the call names the payer or the plan.';
const CUSTOMER = 'It changes one organization that it names, and nobody loses their place in it.';
const LIST = 'It decides on the one address, number or wallet that it names.';

/**
 * Why the other operations that concern more than one person may be an agent's. Everything that is
 * not of one person needs `stops` or an entry here: what would it stop for others?
 */
const HARMLESS: Readonly<Record<string, string>> = {
	'adminPortalLink: create': ADDS,
	'adminPortalLink: revoke': NAMED,
	'allowlistIdentifier: create': LIST,
	'allowlistIdentifier: delete': LIST,
	'apiKey: create': ADDS,
	'apiKey: delete': NAMED,
	'apiKey: revoke': NAMED,
	'blocklistIdentifier: create': LIST,
	'blocklistIdentifier: delete': LIST,
	'creditBalance: adjust': PAYER,
	'directory: create': ADDS,
	'domain: create': ADDS,
	'enterpriseConnection: createTestRun': ADDS,
	'enterpriseConnection: setUp': 'The connection is inactive until somebody activates it.',
	'instance: removeBlockedCountries': 'More people can sign in.',
	'jwtTemplate: create': ADDS,
	'm2mToken: create': ADDS,
	'm2mToken: revoke': NAMED,
	'machine: addScope': ADDS,
	'machine: create': ADDS,
	'oauthApplication: create': ADDS,
	'oauthApplication: revokeToken': NAMED,
	'organization: create': ADDS,
	'organization: deleteLogo': CUSTOMER,
	'organization: update': CUSTOMER,
	'organization: updateMetadata': CUSTOMER,
	'organizationDomain: create': CUSTOMER,
	'organizationDomain: delete': CUSTOMER,
	'organizationDomain: update': CUSTOMER,
	'organizationDomain: verifyOwnership': CUSTOMER,
	'organizationPermission: create': ADDS,
	'organizationRole: assignPermission': ADDS,
	'organizationRole: create': ADDS,
	'redirectUrl: create': ADDS,
	'roleSet: addRoles': ADDS,
	'roleSet: create': ADDS,
	'roleSet: update':
		'It decides on new members and organizations. Those there are keep their roles.',
	'subscription: changePlan': 'It charges at once only if the person who set it up allows that.',
	'subscription: extendTrial': PAYER,
	'subscriptionItem: applyDiscount': PAYER,
	'subscriptionItem: cancel': PAYER,
	'subscriptionItem: extendTrial': PAYER,
	'subscriptionItem: removeDiscount': PAYER,
	'testingToken: create': ADDS,
	'webhookApp: create': 'It works only where there are no webhooks.',
	'webhookApp: createDashboardUrl': ADDS,
};

test.each(everyOperation.filter(isStopping))('$name stops something, so it is no tool', (one) => {
	expect(whyNoTool(one.operation)).toMatch(/^It [^.]+\.$/);
});

test('every operation on what many depend on says what it stops, or is known to be harmless', () => {
	const open = deciding.filter(({ operation }) => !whyNoTool(operation));
	expect(open.map(({ name }) => name).toSorted()).toEqual(Object.keys(HARMLESS).toSorted());
});

test.each([
	'apiKey: update',
	'directory: delete',
	'directory: deleteAllGroupMappings',
	'enterpriseConnection: delete',
	'enterpriseConnection: update',
	'instance: addBlockedCountries',
	'jwtTemplate: delete',
	'jwtTemplate: update',
	'machine: rotateSecretKey',
	'oauthApplication: delete',
	'organizationRole: delete',
	'roleSet: replaceSet',
])('%s is not for an agent', (name) => {
	const one = everyOperation.find((each) => each.name === name);
	expect(one && whyNoTool(one.operation)).toMatch(/^It can /);
});

test('what belongs to a person or a customer are resources that there are', () => {
	const values = resources.map(({ value }) => value);
	expect(values).toEqual(expect.arrayContaining([...OF_A_PERSON, ...OF_A_CUSTOMER]));
});

test('what concerns one person alone stays available', () => {
	const personal = everyOperation.filter(({ resource }) => OF_A_PERSON.includes(resource));
	expect(personal.filter(isStopping)).toEqual([]);
});
