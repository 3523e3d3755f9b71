import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { testClerkApi } from '../http/credentialTest';
import { methodsOf } from '../panel/methods';
import { resources } from '../resources';
import { execute } from '../run/execute';

/** What only an open panel or a run needs. */
export const implementation = {
	methods: methodsOf(resources),
	testClerkApi,
	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[]> {
		return await execute(this, resources);
	},
};
