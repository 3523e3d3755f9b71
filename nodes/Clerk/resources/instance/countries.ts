import type { IDataObject } from 'n8n-workflow';
import { operation, type OperationContext } from '../../declare/operation';
import { countryCodes, inOrder, refuseTooMany } from './fields';
import { communicationShape } from './shapes';

const READ = 'GET /instance/communication';
const REPLACE = 'PATCH /instance/communication';

const given = countryCodes('countryCodes', {
	required: true,
	wire: null,
	description: 'Two-letter codes, separated by commas',
});

const shared = {
	source: ['GetInstanceCommunication', 'UpdateInstanceCommunication'],
	request: READ,
	also: [REPLACE],
	isComposed: true,
	...inOrder,
	fields: [given],
} as const;

export const addBlockedCountries = operation({
	name: 'Add Blocked Countries',
	value: 'addBlockedCountries',
	action: 'Add blocked countries to an instance',
	description: 'Block text messages to more countries',
	undoneBy: 'Remove Blocked Countries',
	stops: 'signIns',
	...shared,
	output: {
		shape: { ...communicationShape, addedCountryCodes: 'array', ignoredCountryCodes: 'array' },
	},
	run: async (context) => {
		const { values, presentResult } = context;
		const blocked = await blockedNow(context);
		const added = values.countryCodes.filter((code) => !blocked.includes(code));
		refuseTooMany([...blocked, ...added], context.labelOf('countryCodes'));
		const now = added.length > 0 ? await replace(context, [...blocked, ...added]) : blocked;
		return [
			presentResult({
				blocked_country_codes: now,
				added_country_codes: added.filter((code) => now.includes(code)),
				// Clerk drops codes that it doesn't know without a word.
				ignored_country_codes: added.filter((code) => !now.includes(code)),
			}),
		];
	},
});

export const removeBlockedCountries = operation({
	name: 'Remove Blocked Countries',
	value: 'removeBlockedCountries',
	action: 'Remove blocked countries from an instance',
	description: 'Allow text messages to countries again',
	undoneBy: 'Add Blocked Countries',
	...shared,
	output: { shape: { ...communicationShape, removedCountryCodes: 'array' } },
	run: async (context) => {
		const { values, presentResult } = context;
		const blocked = await blockedNow(context);
		const kept = blocked.filter((code) => !values.countryCodes.includes(code));
		const now = kept.length < blocked.length ? await replace(context, kept) : blocked;
		const removed = blocked.filter((code) => !now.includes(code));
		return [presentResult({ blocked_country_codes: now, removed_country_codes: removed })];
	},
});

type Context = OperationContext<
	{ readonly countryCodes: readonly string[] },
	typeof READ | typeof REPLACE
>;

const codesIn = ({ blocked_country_codes: codes }: IDataObject): string[] =>
	(codes ?? []) as string[];

const blockedNow = async ({ send }: Pick<Context, 'send'>) => codesIn(await send(READ));

const replace = async ({ send }: Pick<Context, 'send'>, codes: readonly string[]) =>
	codesIn(await send(REPLACE, { blocked_country_codes: codes }));
