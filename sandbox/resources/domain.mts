import { badFormat, entry, exists, Refusal, refuseIfAny } from '../errors.mts';
import { crud } from '../records/crud.mts';
import type { Call, Resource } from '../resource.mts';
import { where } from '../store/store.mts';
import type { Kept, Store } from '../store/store.mts';
import { DAY } from '../values/dates.mts';

interface DomainRecord extends Kept {
	name: string;
	is_satellite: boolean;
	proxy_url: string | null;
	is_secondary: boolean;
}

interface Tables {
	domains: DomainRecord;
}

/** A domain with the DNS records that it needs. Behind a proxy it needs none for Clerk's API. */
function show({ id, name, is_satellite, proxy_url }: DomainRecord): object {
	const target = (host: string, value: string, required = true) => ({ host, value, required });
	const portal = target(`accounts.${name}`, 'accounts.clerk.services');
	return {
		object: 'domain',
		id,
		name,
		is_satellite,
		frontend_api_url: proxy_url ?? `https://clerk.${name}`,
		...(!is_satellite && { accounts_portal_url: `https://accounts.${name}` }),
		proxy_url,
		development_origin: '',
		cname_targets: [
			target(`clerk.${name}`, 'frontend-api.clerk.services', proxy_url === null),
			...(is_satellite ? [] : [portal]),
		],
	};
}

const domains = crud({
	table: 'domains',
	object: 'domain',
	noun: 'domain',
	param: 'domain_id',
	show,
});

/** What is wrong with a name or a proxy's address. @throws Refusal 422 */
function check({ store, body: { name, proxy_url: proxyUrl } }: Call, own?: DomainRecord): void {
	const [owner] = where(store.domains, (one) => one.name === name);
	refuseIfAny([
		...(typeof name === 'string' && !/^[\w-]+(\.[\w-]+)*(:\d+)?$/.test(name)
			? [badFormat('name', 'must be a domain name')]
			: []),
		...(owner && owner !== own ? [exists('name', 'domain')] : []),
		...(typeof proxyUrl === 'string' && !URL.canParse(proxyUrl)
			? [badFormat('proxy_url', 'must be a full URL')]
			: []),
	]);
}

/** What a domain starts with. */
const NEW = { is_satellite: true, proxy_url: null, is_secondary: false };

const primary = ({ domains: all }: Store) =>
	[...all.values()].find((one) => !one.is_satellite) as DomainRecord;

/** The domains of the instance: its primary one, which is there from the start, and satellites. */
export const domain: Resource<Tables> = {
	tables: { domains: 'dmn' },
	setUp: (store, time) => {
		store.insert('domains', time, { ...NEW, name: 'example.com', is_satellite: false });
	},
	seed: (store, { date }) => {
		store.insert('domains', date - 50 * DAY, { ...NEW, name: 'shop.example.org' });
	},
	handlers: {
		ListDomains: ({ store }) => {
			const data = [...store.domains.values()].map(show);
			return { data, total_count: data.length };
		},

		AddDomain: domains.create((call) => {
			check(call);
			return { ...NEW, name: call.body.name, proxy_url: call.body.proxy_url ?? null };
		}),

		UpdateDomain: domains.update((call, present) => {
			const { name, proxy_url, is_secondary } = call.body;
			check(call, present);
			return {
				name: name ?? present.name,
				proxy_url: proxy_url === undefined ? present.proxy_url : proxy_url,
				is_secondary: is_secondary ?? present.is_secondary,
			};
		}),

		DeleteDomain: domains.remove((_, { is_satellite }) => {
			if (is_satellite) return;
			const text = 'The primary domain cannot be deleted.';
			throw new Refusal(403, entry('primary_domain_deletion_not_allowed', text));
		}),

		VerifyDomainProxy: (call) => {
			const { store, now, body } = call;
			const { id, proxy_url } = body.domain_id
				? domains.find(store, body.domain_id)
				: primary(store);
			check(call);
			const url = body.proxy_url ?? proxy_url;
			if (!url) {
				refuseIfAny([entry('form_param_missing', 'is missing', 'No proxy URL.', 'proxy_url')]);
			}
			return {
				object: 'proxy_check',
				id: store.id('proxchk', now),
				domain_id: id,
				last_run_at: now,
				proxy_url: url,
				// As in Clerk's guides. Nothing is really asked.
				successful: /^https:\/\/[^/]+\/__clerk\/?$/.test(url),
				...{ created_at: now, updated_at: now },
			};
		},
	},
};
