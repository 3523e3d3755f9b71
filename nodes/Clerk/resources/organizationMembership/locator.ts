import { searchOrganizationMembers } from './searchOrganizationMembers';
import type { FieldWords } from '../../fields/field';
import { record, type RecordField, type RecordKind } from '../../fields/locator';
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
export function member(): RecordField<'userId'>;
export function member<const Name extends string>(
	name: Name,
	words?: FieldWords,
): RecordField<Name>;
export function member(
	name = 'userId',
	words: FieldWords = { required: true, description: 'The user who is a member' },
): RecordField {
	return record(name, MEMBER, words);
}
