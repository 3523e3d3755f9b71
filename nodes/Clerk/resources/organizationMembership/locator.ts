import { searchOrganizationMembers } from './searchOrganizationMembers';
import type { FieldOptions } from '../../fields/field';
import { locator, type LocatorField, type RecordKind } from '../../fields/locator';
import { USER } from '../user/locator';

const MEMBER: RecordKind = {
	...USER,
	noun: 'member',
	search: { searchOrganizationMembers },
};

/**
 * Chooses one user among the members of the organization that the field `organizationId` chooses:
 * From List, or as any other user.
 */
export function member(): LocatorField<'userId'>;
export function member<const Name extends string>(
	name: Name,
	words?: FieldOptions,
): LocatorField<Name>;
export function member(
	name = 'userId',
	words: FieldOptions = { required: true, description: 'The user who is a member' },
): LocatorField {
	return locator(name, MEMBER, words);
}
