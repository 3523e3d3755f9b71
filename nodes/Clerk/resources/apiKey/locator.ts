import { allSettledOrThrow } from '../../declare/composed';
import type { FieldOptions, ValueOf } from '../../fields/field';
import { locator, type LocatorField } from '../../fields/locator';
import { organizationLabel, type ListedOrganization } from '../../fields/organizationFilter';
import { PAGE_SIZE, search, type Ask, type CountedList } from '../../fields/search';
import { findUsers, USER, userLabel } from '../user/locator';

/** Users and organizations whose keys are read for one page of the picker: one request each. */
const SUBJECTS_PER_PAGE = 10;

interface ListedKey {
	id: string;
	name: string;
	expired: boolean;
}

/** A user or an organization that can have API keys. */
interface Subject {
	id: string;
	label: string;
}

/** One page of the users and of the organizations that match what was typed. */
async function findSubjects(
	ask: Ask,
	filter: string | undefined,
	page: { limit: number; offset: number },
): Promise<{ found: Subject[]; hasMore: boolean }> {
	const [users, organizations] = await allSettledOrThrow([
		findUsers(ask, filter, page),
		ask<CountedList<ListedOrganization>>('/organizations', {
			...(filter && { query: filter }),
			...page,
		}),
	]);
	return {
		found: [
			...users.map((user) => ({ id: user.id, label: userLabel(user) })),
			...organizations.data.map((one) => ({ id: one.id, label: organizationLabel(one) })),
		],
		hasMore: [users, organizations.data].some(({ length }) => length === page.limit),
	};
}

const searchSubjects = search(async (ask, { filter, offset }) => {
	const { found, hasMore } = await findSubjects(ask, filter, { limit: PAGE_SIZE, offset });
	return { items: found.map(({ id, label }) => ({ name: label, value: id })), hasMore };
});

/** Keys by their owners: Clerk lists them by owner only. */
const searchApiKeys = search(async (ask, { filter, offset }) => {
	const page = {
		limit: SUBJECTS_PER_PAGE,
		offset: (offset / PAGE_SIZE) * SUBJECTS_PER_PAGE,
	};
	const { found, hasMore } = await findSubjects(ask, filter, page);
	const lists = await allSettledOrThrow(
		found.map(async ({ id: subject, label }) => {
			const query = { subject, include_invalid: 'true', limit: PAGE_SIZE };
			const { data } = await ask<CountedList<ListedKey>>('/api_keys', query);
			return data.map(({ id, name }) => ({ name: `${label}: ${name}`, value: id }));
		}),
	);
	return { items: lists.flat(), hasMore };
});

/** Chooses one API key: From List, where people search for its owner, or By ID. */
export const apiKey = (): LocatorField<'apiKeyId', string> =>
	locator(
		'apiKeyId',
		{ noun: 'API key', search: { searchApiKeys }, prefix: 'ak_' },
		{ required: true, displayName: 'API Key' },
	);

/** Chooses whose API keys they are: a user or an organization; a machine by its ID. */
export const subject = <const Options extends FieldOptions & { description: string }>(
	words: Options,
): LocatorField<'subject', ValueOf<string, Options>> =>
	locator(
		'subject',
		{
			noun: 'user or organization',
			search: { searchSubjects },
			prefix: '',
			otherNames: USER.otherNames?.filter(({ isAddress }) => isAddress),
		},
		{ displayName: 'Subject', ...words },
	);
