import { searchOrganizationMembers } from './searchOrganizationMembers';
import type { FieldOptions, ValueOf } from '../../fields/field';
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
export function member(): LocatorField<'userId', string>;
export function member<const Name extends string, const Options extends FieldOptions>(
	name: Name,
	options?: Options,
): LocatorField<Name, ValueOf<string, Options>>;
export function member(
	name = 'userId',
	options: FieldOptions = { required: true, description: 'The user who is a member' },
): LocatorField {
	return locator(name, MEMBER, options);
}
