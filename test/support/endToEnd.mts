import { Services } from '../../scripts/start/services.mts';
import { explain } from '../../scripts/userError.mjs';

/** How many checks held. */
export interface Outcome {
	passed: number;
	failed: number;
}

/** Sees whether something holds with services that run, ends them, and ends the process. */
export async function endToEnd(seeAll: (services: Services) => Promise<Outcome>): Promise<never> {
	const services = new Services();
	services.stopOnSignals(() => 130);
	let outcome: Outcome = { passed: 0, failed: 1 };
	try {
		outcome = await seeAll(services);
	} catch (error) {
		if (!services.isStopping) explain(error);
	}
	await services.stop();
	console.log(`${outcome.passed} passed, ${outcome.failed} failed`);
	process.exit(outcome.failed === 0 ? 0 : 1);
}
