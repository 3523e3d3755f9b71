import { operation } from '../../declare/operation';
import { collection } from '../../fields/collection';
import { proxyUrl } from './fields';
import { domain } from './locator';
import { proxyCheck } from './shapes';

export const verifyProxy = operation({
	name: 'Verify Proxy',
	value: 'verifyProxy',
	action: 'Verify the proxy of a domain',
	description: "Check whether a domain's proxy reaches Clerk",
	source: 'VerifyDomainProxy',
	request: 'POST /proxy_checks',
	traits: { 'POST /proxy_checks': { repeat: 'reads' } },
	fields: [domain(), collection('additionalFields', [proxyUrl])],
	output: proxyCheck,
});
