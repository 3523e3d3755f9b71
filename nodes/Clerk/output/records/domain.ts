import { recordOutput } from '../record';

/** A domain of the instance, with the DNS records that it needs. */
export const domainRecord = recordOutput({
	id: 'string',
	name: 'string',
	isSatellite: 'boolean',
	frontendApiUrl: 'string',
	accountsPortalUrl: 'string',
	proxyUrl: 'string',
	developmentOrigin: 'string',
	cnameTargets: { arrayOf: { host: 'string', value: 'string', required: 'boolean' } },
});
