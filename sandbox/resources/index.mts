import { actorToken } from './actorToken.mts';
import { adminPortalLink } from './adminPortalLink.mts';
import { agentTask } from './agentTask.mts';
import { allowlistIdentifier } from './allowlistIdentifier/index.mts';
import { apiKey } from './apiKey.mts';
import { billingPlan } from './billingPlan/index.mts';
import { billingPrice } from './billingPrice/index.mts';
import { billingStatement } from './billingStatement/index.mts';
import { blocklistIdentifier } from './blocklistIdentifier.mts';
import { client } from './client.mts';
import { creditBalance } from './creditBalance.mts';
import { domain } from './domain.mts';
import { directory } from './directory/index.mts';
import { emailAddress } from './emailAddress/index.mts';
import { enterpriseConnection } from './enterpriseConnection/index.mts';
import { instance } from './instance/index.mts';
import { invitation } from './invitation/index.mts';
import { jwtTemplate } from './jwtTemplate.mts';
import { m2mToken } from './m2mToken.mts';
import { machine } from './machine/index.mts';
import { oauthApplication } from './oauthApplication.mts';
import { organization } from './organization/index.mts';
import { organizationDomain } from './organizationDomain/index.mts';
import { organizationInvitation } from './organizationInvitation/index.mts';
import { organizationMembership } from './organizationMembership/index.mts';
import { organizationPermission } from './organizationPermission/index.mts';
import { organizationRole } from './organizationRole/index.mts';
import { phoneNumber } from './phoneNumber/index.mts';
import { redirectUrl } from './redirectUrl.mts';
import { roleSet } from './roleSet/index.mts';
import { session } from './session/index.mts';
import { signInMethods } from './user/signInMethods.mts';
import { signInToken } from './signInToken/index.mts';
import { signUp } from './signUp.mts';
import { subscription } from './subscription/index.mts';
import { subscriptionItem } from './subscriptionItem/index.mts';
import { testingToken } from './testingToken.mts';
import { user } from './user/index.mts';
import { waitlistEntry } from './waitlistEntry.mts';
import { webhookApp } from './webhookApp.mts';

/** All resources. Their order decides the ids of the sample data: add a new one at the end. */
export const resources = [
	user,
	organization,
	organizationMembership,
	session,
	organizationDomain,
	organizationInvitation,
	jwtTemplate,
	redirectUrl,
	organizationPermission,
	organizationRole,
	roleSet,
	invitation,
	waitlistEntry,
	allowlistIdentifier,
	blocklistIdentifier,
	signInMethods,
	signUp,
	emailAddress,
	phoneNumber,
	client,
	signInToken,
	actorToken,
	testingToken,
	billingPlan,
	billingPrice,
	subscription,
	subscriptionItem,
	billingStatement,
	creditBalance,
	instance,
	apiKey,
	machine,
	m2mToken,
	oauthApplication,
	agentTask,
	domain,
	webhookApp,
	enterpriseConnection,
	adminPortalLink,
	directory,
] as const;
