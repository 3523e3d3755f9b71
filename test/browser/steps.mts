// The walk: one step builds on the one before.

import { addPublicMetadata, changeNothing, seeNoRedMarks } from './updateMetadata.mts';
import {
	closeDialog,
	openNewCredential,
	savePublishableKey,
	saveRightKey,
	saveUnreachableUrl,
	saveWrongKey,
	seeSuccess,
} from './credentialDialog.mts';
import { seeAddField, seeFields } from './createUser.mts';
import { seeEmailUnderId, seeTwoErrors, seeUnknownId } from './errors.mts';
import { executeExample } from './exampleWorkflow.mts';
import { seeOptions, seeSubtitle } from './getManyUsers.mts';
import { addGetUser, findClerk, seeActions, seeTriggers } from './nodePanel.mts';
import { chooseUser, searchUser, seeOutput } from './openNode.mts';
import { chooseOperation } from './parameters.mts';
import { metadataOf, somebody } from './sandboxUser.mts';
import { signIn } from './signIn.mts';
import type { Stage } from './stage.mts';
import { addTrigger, saveSecrets, saveWrongSecret } from './trigger.mts';
import type { Step } from './walk.mts';

/** All steps, on this stage. */
export async function steps({ url, owner, clerk, addExample }: Stage): Promise<Step[]> {
	const person = await somebody(clerk);
	return [
		{ name: 'Sign in to n8n', walk: (page) => signIn(page, url, owner) },
		{ name: 'Find Clerk in the node panel', walk: (page) => findClerk(page, url) },
		{ name: 'See the events that start a workflow, in their order', walk: seeTriggers },
		{ name: 'See its actions, in their order', walk: seeActions },
		{ name: 'Add Get User', walk: addGetUser },

		{ name: 'The credential dialog says where the key is', walk: openNewCredential },
		{ name: 'A publishable key is refused in plain words', walk: savePublishableKey },
		{ name: 'An address where nothing answers is told in words', walk: saveUnreachableUrl },
		{ name: 'A wrong key is refused in plain words', walk: (page) => saveWrongKey(page, clerk) },
		{ name: 'The line of an env file is taken', walk: (page) => saveRightKey(page, clerk) },
		{ name: 'The test of the key succeeds', walk: (page) => seeSuccess(page, clerk) },
		{ name: 'Back to the node', walk: closeDialog },

		{ name: 'Search a user From List', walk: (page) => searchUser(page, person) },
		{ name: 'Choose the user', walk: (page) => chooseUser(page, person) },
		{ name: 'Execute and see the user', walk: (page) => seeOutput(page, person) },

		{ name: 'Update Metadata opens without red marks', walk: seeNoRedMarks },
		{ name: 'Public Metadata says that it is merged', walk: addPublicMetadata },
		{
			name: 'Left alone, it changes nothing',
			walk: (page) => changeNothing(page, async () => await metadataOf(clerk, person)),
		},

		{
			name: 'An email address under By ID is told apart',
			walk: async (page) => {
				await chooseOperation(page, 'Get');
				await seeEmailUnderId(page, person);
			},
		},
		{ name: 'An unknown ID gives a clear error', walk: seeUnknownId },

		{ name: 'Create User shows what most users have', walk: seeFields },
		{ name: 'Two errors are a list', walk: seeTwoErrors },
		{ name: 'Add Field has the labels of the dashboard', walk: seeAddField },
		{ name: 'Get Many has one block of options', walk: seeOptions },
		{ name: 'The canvas says Get Many User', walk: seeSubtitle },

		{
			name: 'The tour turns green',
			walk: async (page) => executeExample(page, url, await addExample()),
		},

		{ name: 'Add On user created', walk: (page) => addTrigger(page, url) },
		{ name: 'A wrong signing secret is refused in plain words', walk: saveWrongSecret },
		{ name: 'Two secrets with a comma in between are taken', walk: saveSecrets },
	];
}
