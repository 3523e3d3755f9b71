import { NetworkWatch } from '../scripts/install/network.cjs';

const answer =
	'npm http fetch GET 200 https://registry.example/a/-/a-1.0.0.tgz 30414ms (cache miss)';
const fault = (code: string) =>
	`npm http fetch GET https://registry.example/b/-/b-1.0.0.tgz attempt 1 failed with ${code}`;

/** What the watch says of each line, given the seconds at which npm prints it. */
function verdicts(...lines: Array<[seconds: number, line: string]>) {
	const watch = new NetworkWatch();
	return lines.map(([seconds, line]) => watch.read(line, seconds * 1000));
}

describe('An installation', () => {
	it('goes on when a slow registry resets a connection after half a minute', () => {
		const lines: Array<[number, string]> = [
			[0, answer],
			[30, fault('ECONNRESET')],
			[60, fault('ECONNRESET')],
			[61, answer],
			[200, fault('ERR_SOCKET_TIMEOUT')],
		];
		expect(verdicts(...lines)).toEqual(['answer', undefined, undefined, 'answer', undefined]);
	});

	it.each([
		['ENOTFOUND', 16],
		['ECONNREFUSED', 16],
		['ECONNRESET', 151],
	])('gives up when it meets nothing but %s for %s s', (code, seconds) => {
		expect(verdicts([0, fault(code)], [seconds - 2, fault(code)], [seconds, fault(code)])).toEqual([
			undefined,
			undefined,
			'give up',
		]);
	});

	it('takes no other line for a fault of the network', () => {
		expect(verdicts([0, 'npm warn deprecated a'], [999, 'npm error code ENOSPC'])).toEqual([
			undefined,
			undefined,
		]);
	});
});
