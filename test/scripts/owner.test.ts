import { ownerOf } from '../../scripts/start/owner.mts';
import { permissionsOf, replaceFile, temporaryFolder } from '../support/files.mts';

describe("n8n's local owner", () => {
	let home: ReturnType<typeof temporaryFolder>;
	beforeEach(() => (home = temporaryFolder()));
	afterEach(() => home.remove());

	it('has a password of its own in each installation, of the form n8n accepts', () => {
		const { password } = ownerOf(`${home.folder}/one`);
		expect(password).toMatch(/^(?=.*[A-Z])(?=.*\d).{24,64}$/);
		expect(ownerOf(`${home.folder}/two`).password).not.toBe(password);
	});

	it('keeps it for the next start, in a file that nobody else can read', () => {
		const { password, file } = ownerOf(home.folder);
		expect(ownerOf(home.folder).password).toBe(password);
		expect(permissionsOf(file)).toBe(0o600);
	});

	it('uses a password that was put there, and closes the file to others', () => {
		const { file } = ownerOf(home.folder);
		replaceFile(file, 'Changed-in-n8n-1\n', 0o644);
		expect(ownerOf(home.folder).password).toBe('Changed-in-n8n-1');
		expect(permissionsOf(file)).toBe(0o600);
	});
});
