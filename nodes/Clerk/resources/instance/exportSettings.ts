import type { IDataObject } from 'n8n-workflow';
import { allSettledOrThrow, failureOf } from '../../declare/composed';
import { operation } from '../../declare/operation';
import { domainRecord } from '../../output/records/domain';
import { nestedList } from '../../output/record';
import { betaSettings, instanceSettings, restrictions } from './fields';
import {
	communicationShape,
	instanceShape,
	oauthShape,
	organizationShape,
	protectShape,
} from './shapes';

const INSTANCE = 'GET /instance';
const DOMAINS = 'GET /domains';

/** Groups of settings, some of which not every instance has. */
const GROUPS = [
	['communication', 'GET /instance/communication'],
	['domains', DOMAINS],
	['oauth', 'GET /instance/oauth_application_settings'],
	['organization', 'GET /instance/organization_settings'],
	['protect', 'GET /instance/protect'],
] as const;

/** Clerk refuses these where a plan or an instance does not include them. */
const NOT_THERE = new Set([402, 403, 404]);

/** What can be set, and never read. */
const UNREADABLE = [...instanceSettings, ...restrictions, ...betaSettings]
	.map(({ name }) => name)
	.filter((name, index, all) => !(name in instanceShape) && all.indexOf(name) === index);

export const exportSettings = operation({
	name: 'Export Settings',
	value: 'exportSettings',
	action: 'Export settings of an instance',
	description: 'Retrieve all settings that can be read, to back up or compare',
	source: [
		'GetInstance',
		'GetInstanceCommunication',
		'ListDomains',
		'GetInstanceOAuthApplicationSettings',
		'GetInstanceOrganizationSettings',
		'GetInstanceProtect',
	],
	request: INSTANCE,
	also: GROUPS.map(([, request]) => request),
	isComposed: true,
	fields: [],
	output: {
		shape: {
			instance: { object: instanceShape },
			communication: { object: communicationShape },
			domains: nestedList(domainRecord),
			oauth: { object: oauthShape },
			organization: { object: organizationShape },
			protect: { object: protectShape },
			refused: { arrayOf: { settings: 'string', reason: 'string' } },
			unreadable: 'array',
		},
	},
	run: async ({ readOnce, presentResult }) => {
		const refused: IDataObject[] = [];
		const read = GROUPS.map(async ([settings, request]) => {
			const answer = await readOnce(request).catch((error: unknown) => {
				const { status } = failureOf(error) ?? {};
				if (!NOT_THERE.has(status ?? 0)) throw error;
				refused.push({ settings, reason: (error as Error).message });
				return null;
			});
			return [settings, request === DOMAINS && answer ? answer.data : answer] as const;
		});
		const [instance, ...groups] = await allSettledOrThrow([readOnce(INSTANCE), ...read]);
		return [
			presentResult({
				instance,
				...(Object.fromEntries(groups) as IDataObject),
				refused,
				unreadable: UNREADABLE,
			}),
		];
	},
});
