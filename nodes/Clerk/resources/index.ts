import type { Resource } from '../declare/operation';
import { actorToken } from './actorToken';
import { adminPortalLink } from './adminPortalLink';
import { agentTask } from './agentTask';
import { allowlistIdentifier } from './allowlistIdentifier';
import { apiCall } from './apiCall';
import { apiKey } from './apiKey';
import { billingPlan } from './billingPlan';
import { billingPrice } from './billingPrice';
import { billingStatement } from './billingStatement';
import { blocklistIdentifier } from './blocklistIdentifier';
import { client } from './client';
import { creditBalance } from './creditBalance';
import { domain } from './domain';
import { directory } from './directory';
import { emailAddress } from './emailAddress';
import { enterpriseConnection } from './enterpriseConnection';
import { instance } from './instance';
import { invitation } from './invitation';
import { jwtTemplate } from './jwtTemplate';
import { m2mToken } from './m2mToken';
import { machine } from './machine';
import { oauthApplication } from './oauthApplication';
import { organization } from './organization';
import { organizationDomain } from './organizationDomain';
import { organizationInvitation } from './organizationInvitation';
import { organizationMembership } from './organizationMembership';
import { organizationPermission } from './organizationPermission';
import { organizationRole } from './organizationRole';
import { paymentAttempt } from './paymentAttempt';
import { phoneNumber } from './phoneNumber';
import { redirectUrl } from './redirectUrl';
import { roleSet } from './roleSet';
import { session } from './session';
import { signInToken } from './signInToken';
import { signUp } from './signUp';
import { subscription } from './subscription';
import { subscriptionItem } from './subscriptionItem';
import { testingToken } from './testingToken';
import { token } from './token';
import { user } from './user';
import { waitlistEntry } from './waitlistEntry';
import { webhookApp } from './webhookApp';

/**
 * Everything that the Clerk node works with, in the order of the panel: what is used most comes
 * first. A new node starts with the first one.
 */
export const resources: readonly Resource[] = [
	user,
	organization,
	organizationMembership,
	organizationInvitation,
	invitation,
	session,
	emailAddress,
	phoneNumber,
	waitlistEntry,
	allowlistIdentifier,
	blocklistIdentifier,
	signInToken,
	signUp,
	token,
	subscription,
	subscriptionItem,
	creditBalance,
	paymentAttempt,
	billingStatement,
	billingPlan,
	billingPrice,
	apiKey,
	oauthApplication,
	machine,
	m2mToken,
	organizationDomain,
	organizationRole,
	organizationPermission,
	roleSet,
	jwtTemplate,
	redirectUrl,
	client,
	enterpriseConnection,
	directory,
	adminPortalLink,
	instance,
	actorToken,
	agentTask,
	testingToken,
	domain,
	webhookApp,
	apiCall,
];
