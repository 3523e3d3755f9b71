// `node scripts/setup.mjs`: makes sure that the project's packages are there. Says nothing when
// they are. Plain JavaScript, as it runs on the machine's own Node before anything is installed.

import { onEnd } from './install/endings.mjs';
import { setUpPackages } from './install/packages.mjs';
import { explain } from './install/trouble.mjs';

onEnd(() => process.exit(130));

try {
	await setUpPackages();
} catch (error) {
	explain(error);
	process.exitCode = 1;
}
