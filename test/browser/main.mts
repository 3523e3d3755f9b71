// `npm run test:browser`: what a person does with the node, in a real browser on a real n8n.

import { join } from 'node:path';

import { explain } from '../../scripts/userError.mjs';
import { runtimeFolder } from '../../scripts/paths.mjs';
import { Services } from '../../scripts/start/services.mts';
import type { ClerkAccess } from '../../scripts/start/credential.mts';
import { openBrowser } from './chromium.mts';
import {
	closeDialog,
	openNewCredential,
	saveRightKey,
	saveWrongKey,
	seeSuccess,
} from './credentialDialog.mts';
import { executeExample } from './exampleWorkflow.mts';
import { addGetUser, findClerk, seeActions, seeTriggers } from './nodePanel.mts';
import { chooseUser, searchUser, seeError, seeOutput } from './openNode.mts';
import type { Person } from './openNode.mts';
import { signIn } from './signIn.mts';
import { setStage } from './stage.mts';
import type { Stage } from './stage.mts';
import { addTrigger, saveSecrets, saveWrongSecret } from './trigger.mts';
import { takeSteps } from './walk.mts';
import type { Step } from './walk.mts';

const services = new Services();
services.stopOnSignals(() => 130);

try {
	const { passed, failed } = await Promise.race([test(), services.broken]);
	await services.stop();
	console.log(`${passed} passed, ${failed} failed`);
	process.exit(failed === 0 ? 0 : 1);
} catch (error) {
	if (!services.isStopping) explain(error);
	await services.stop();
	console.log('0 passed, 1 failed');
	process.exit(1);
}

async function test() {
	const { browser, page } = await openBrowser();
	try {
		const stage = await setStage(services);
		const person = await somebody(stage.clerk);
		return await takeSteps(page, steps(stage, person), join(runtimeFolder, 'screenshots'));
	} finally {
		await browser.close();
	}
}

function steps({ url, owner, clerk, addExample }: Stage, person: Person): Step[] {
	return [
		{ name: 'Sign in to n8n', walk: (page) => signIn(page, url, owner) },
		{ name: 'Find Clerk in the node panel', walk: (page) => findClerk(page, url) },
		{ name: 'See the events that start a workflow', walk: seeTriggers },
		{ name: 'See its actions', walk: seeActions },
		{ name: 'Add Get User', walk: addGetUser },
		{ name: 'Open the credential dialog', walk: openNewCredential },
		{ name: 'A wrong key is refused in plain words', walk: (page) => saveWrongKey(page, clerk) },
		{ name: 'The right key is taken', walk: (page) => saveRightKey(page, clerk) },
		{ name: 'The test of the key succeeds', walk: (page) => seeSuccess(page, clerk) },
		{ name: 'Back to the node', walk: closeDialog },
		{ name: 'Search a user From List', walk: (page) => searchUser(page, person) },
		{ name: 'Choose the user', walk: (page) => chooseUser(page, person) },
		{ name: 'Execute and see the user', walk: (page) => seeOutput(page, person) },
		{ name: 'An unknown ID gives a clear error', walk: seeError },
		{
			name: 'The tour turns green',
			walk: async (page) => executeExample(page, url, await addExample()),
		},
		{ name: 'Add On user created', walk: (page) => addTrigger(page, url) },
		{ name: 'A wrong signing secret is refused in plain words', walk: saveWrongSecret },
		{ name: 'Two secrets with a comma in between are taken', walk: saveSecrets },
	];
}

/** Some user of the sandbox with an e-mail address. */
async function somebody({ apiUrl, secretKey }: ClerkAccess): Promise<Person> {
	const response = await fetch(`${apiUrl}/v1/users?limit=50&offset=20`, {
		headers: { authorization: `Bearer ${secretKey}` },
	});
	const users = (await response.json()) as {
		id: string;
		email_addresses: { email_address: string }[];
	}[];
	const user = users.find(({ email_addresses }) => email_addresses.length === 1);
	if (!user) throw new Error('The sandbox has no user with an e-mail address.');
	return { id: user.id, email: user.email_addresses[0].email_address };
}
