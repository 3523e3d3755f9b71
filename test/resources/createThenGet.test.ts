import { byId } from '../support/locator';
import { onSandbox } from '../support/onSandbox';

describe('what was created is got with the same keys', () => {
	const { result, someone } = onSandbox();

	test.each([
		['user', () => ({ emailAddress: 'new@example.com' }), 'userId'],
		['organization', () => ({ name: 'New', createdBy: byId(someone().id) }), 'organizationId'],
		['session', () => ({ userId: byId(someone().id) }), 'sessionId'],
		[
			'emailAddress',
			() => ({ userId: byId(someone().id), emailAddress: 'second@example.com' }),
			'emailAddressId',
		],
		[
			'phoneNumber',
			() => ({ userId: byId(someone().id), phoneNumber: '+12125550177' }),
			'phoneNumberId',
		],
		['jwtTemplate', () => ({ name: 'hooks', claims: '{}' }), 'templateId'],
	])('%s', async (resource, parameters, idField) => {
		const created = await result(resource, 'create', parameters());
		const got = await result(resource, 'get', { [idField]: byId(created.id) });
		expect(Object.keys(got)).toEqual(Object.keys(created));
	});
});
