import 'reflect-metadata';
import { PollContext } from 'n8n-core';
import type { IDataObject, INodeParameters, INodeTypes, WorkflowExecuteMode } from 'n8n-workflow';
import { Workflow } from 'n8n-workflow';
import { ClerkPollingTrigger } from '../../nodes/ClerkPollingTrigger/ClerkPollingTrigger.node';
import { additionalData, type RunSettings } from './runNode';

const trigger = new ClerkPollingTrigger();

/** What differs from a poll of a published workflow. */
export interface PollSetting extends Pick<RunSettings, 'credentials'> {
	/** Of the whole workflow, as n8n has it in its database. */
	staticData?: IDataObject;
	workflowId?: string;
	mode?: WorkflowExecuteMode;
	/** How long n8n lets a poll take, in ms. */
	budgetMs?: number;
	/** ID of the credential. */
	credentialId?: string;
}

/** Polls once in n8n's own PollContext. @returns the JSON of the items; null if there are none */
export async function pollInEngine(
	parameters: INodeParameters,
	setting: PollSetting = {},
): Promise<IDataObject[] | null> {
	const nodeTypes: INodeTypes = {
		getByName: () => trigger,
		getByNameAndVersion: () => trigger,
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({
		id: setting.workflowId ?? 'polled',
		nodes: [
			{
				id: 'node',
				name: 'Clerk Polling Trigger',
				type: 'n8n-nodes-clerk.clerkPollingTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters,
				credentials: { clerkApi: { id: setting.credentialId ?? '1', name: 'Clerk' } },
			},
		],
		connections: {},
		active: true,
		nodeTypes,
		staticData: setting.staticData,
	});
	const { mode = 'trigger', budgetMs } = setting;
	const context = new PollContext(
		workflow,
		workflow.getNode('Clerk Polling Trigger')!,
		additionalData(setting),
		mode,
		mode === 'manual' ? 'manual' : 'activate',
		...([undefined, undefined, undefined, undefined, undefined] as const),
		budgetMs === undefined ? undefined : () => budgetMs,
	);
	const output = await trigger.poll.call(context);
	return output && output.flat().map(({ json }) => json);
}
