import 'reflect-metadata';
import { ExecutionLifecycleHooks, LoadOptionsContext, WorkflowExecute } from 'n8n-core';
import type {
	IBinaryData,
	ICredentialDataDecryptedObject,
	IDataObject,
	IHttpRequestOptions,
	INode,
	INodeExecutionData,
	INodeListSearchResult,
	INodeParameters,
	INodePropertyOptions,
	INodeType,
	INodeTypes,
	IRun,
	IRunExecutionData,
	IWorkflowExecuteAdditionalData,
	NodeApiError,
} from 'n8n-workflow';
import { createRunExecutionData, NodeConnectionTypes, Workflow } from 'n8n-workflow';
import { ClerkApi } from '../../credentials/ClerkApi.credentials';
import { Clerk } from '../../nodes/Clerk/Clerk.node.ts';
import { forgetThrottles } from '../../nodes/Clerk/http/throttles.ts';

/**
 * An obviously made-up key; it must turn up nowhere but in the Authorization header. It is one of a
 * production instance, whose limit few tests reach.
 */
export const SECRET_KEY = ['sk', 'live', 'onlyForTests0123456789'].join('_');

/** Where the tests' Clerk lives, unless they say otherwise. */
export const API_URL = 'https://api.clerk.com';

/** What a test can set about a run beside the node's parameters. */
export interface RunSettings {
	/** JSON of the input items; one empty item unless given. */
	items?: IDataObject[];
	/** A file that every input item has as `data`. */
	file?: IBinaryData;
	onError?: INode['onError'];
	credentials?: ICredentialDataDecryptedObject;
	timezone?: string;
	/** Set to run it as the tool of an AI agent, which n8n does under a type of its own. */
	asTool?: true;
	/** Set to keep what earlier runs have learned of Clerk's limits, and to share it with others. */
	keepsThrottle?: true;
	/** A node to run in place of Clerk, for comparison. */
	node?: INodeType;
	/** Called with a way to cancel the execution as soon as it runs. */
	whenRunning?: (cancel: () => void) => void;
}

/** What a run gave. */
export interface RunResult {
	/** Items of the main output. */
	items: INodeExecutionData[];
	/** Items of the error output. */
	failed: INodeExecutionData[];
	/** The error that stopped the run. */
	error?: NodeApiError;
	/** What the node told the person who watches the run in the editor. */
	messages: string[];
	run: IRun;
}

const clerk = new Clerk();

/** As n8n makes a tool of it: a copy whose name ends in Tool. */
const clerkTool = Object.assign(new Clerk(), {
	description: { ...clerk.description, name: 'clerkTool' },
});

/** Emits the items of the test, so that the node under test has a real predecessor. */
const inputType = (items: IDataObject[], file?: IBinaryData): INodeType => ({
	description: {
		displayName: 'Input',
		name: 'input',
		group: ['trigger'],
		version: 1,
		description: 'Items of the test',
		defaults: {},
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	},
	execute: async () => [
		items.map((json) => ({
			json,
			pairedItem: { item: 0 },
			...(file && { binary: { data: file } }),
		})),
	],
});

function workflowWith(parameters: INodeParameters, settings: RunSettings) {
	const { items = [{}], onError, timezone = 'UTC', asTool } = settings;
	const type = asTool ? 'n8n-nodes-clerk.clerkTool' : 'n8n-nodes-clerk.clerk';
	const node = (name: string, type: string, rest: Partial<INode>): INode => ({
		id: name,
		name,
		type,
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
		...rest,
	});
	const nodes = [
		node('Input', 'test.input', {}),
		node('Clerk', type, {
			parameters,
			onError,
			credentials: { clerkApi: { id: '1', name: 'Clerk' } },
		}),
	];
	const types: Record<string, INodeType> = {
		'test.input': inputType(items, settings.file),
		[type]: settings.node ?? (asTool ? clerkTool : clerk),
	};
	const nodeTypes: INodeTypes = {
		getByName: (type) => types[type],
		getByNameAndVersion: (type) => types[type],
		getKnownTypes: () => ({}),
	};
	const main = [[{ node: 'Clerk', type: NodeConnectionTypes.Main, index: 0 }]];
	return new Workflow({
		id: 'test',
		nodes,
		connections: { Input: { main } },
		active: false,
		nodeTypes,
		settings: { timezone },
	});
}

export function additionalData(
	settings: RunSettings,
	messages: string[] = [],
): IWorkflowExecuteAdditionalData {
	if (!settings.keepsThrottle) forgetThrottles();
	const credentialType = new ClerkApi();
	const data = { secretKey: SECRET_KEY, apiUrl: API_URL, ...settings.credentials };
	const url = 'http://localhost:5678/';
	return {
		credentialsHelper: {
			getParentTypes: () => [],
			isCredentialUsableByNode: () => true,
			getDecrypted: async () => data,
			getCredentialsProperties: () => credentialType.properties,
			preAuthentication: async () => undefined,
			authenticate: async (
				credentials: ICredentialDataDecryptedObject,
				_type: string,
				options: IHttpRequestOptions,
			) => {
				if (typeof credentialType.authenticate !== 'function') throw new Error('not a function');
				return await credentialType.authenticate(credentials, options);
			},
		},
		hooks: new ExecutionLifecycleHooks('manual', '1', {
			id: 'test',
			name: 'Test',
			active: false,
			nodes: [],
			connections: {},
		} as never),
		currentNodeExecutionIndex: 0,
		restApiUrl: url,
		instanceBaseUrl: url,
		formBaseUrl: url,
		formWaitingBaseUrl: url,
		formTestBaseUrl: url,
		webhookBaseUrl: url,
		webhookWaitingBaseUrl: url,
		webhookTestBaseUrl: url,
		variables: {},
		setExecutionStatus: () => {},
		sendDataToUI: (_type: string, data: IDataObject) => messages.push(JSON.stringify(data)),
	} as unknown as IWorkflowExecuteAdditionalData;
}

/** Runs the Clerk node in n8n's engine, after a node that emits the items. */
export async function runNode(
	parameters: INodeParameters,
	settings: RunSettings = {},
): Promise<RunResult> {
	const workflow = workflowWith(parameters, settings);
	const data: IRunExecutionData = createRunExecutionData({
		executionData: {
			nodeExecutionStack: [
				{ node: workflow.nodes.Input, data: { main: [[{ json: {} }]] }, source: null },
			],
		},
	});
	const messages: string[] = [];
	const execution = new WorkflowExecute(additionalData(settings, messages), 'manual', data);
	const running = execution.processRunExecutionData(workflow);
	settings.whenRunning?.(() => running.cancel());
	const run = await running;
	const [task] = run.data.resultData.runData.Clerk ?? [];
	return {
		items: task?.data?.main[0] ?? [],
		failed: task?.data?.main[1] ?? [],
		error: (task?.error ?? run.data.resultData.error) as NodeApiError | undefined,
		messages,
		run,
	};
}

/** Opens a From List picker of the node, as the editor does. */
export async function openPicker(
	method: string,
	filter?: string,
	paginationToken?: string,
	parameters: INodeParameters = {},
	settings: RunSettings = {},
): Promise<INodeListSearchResult> {
	const context = editorContext(parameters, settings);
	return await clerk.methods.listSearch[method].call(context, filter, paginationToken);
}

/** Loads the choices of Selected Fields, as the editor does. */
export async function loadOutputFields(
	parameters: INodeParameters,
): Promise<INodePropertyOptions[]> {
	return await loadChoices('getOutputFields', parameters);
}

/** Loads the choices of a dropdown of the node, as the editor does. */
export async function loadChoices(
	method: string,
	parameters: INodeParameters = {},
	settings: RunSettings = {},
): Promise<INodePropertyOptions[]> {
	return await clerk.methods.loadOptions[method].call(editorContext(parameters, settings));
}

function editorContext(
	parameters: INodeParameters,
	settings: RunSettings = {},
): LoadOptionsContext {
	const workflow = workflowWith(parameters, settings);
	const node = { ...workflow.nodes.Clerk, parameters };
	const data = { ...additionalData(settings), currentNodeParameters: parameters };
	return new LoadOptionsContext(workflow, node, data, '');
}
