import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { titleOf } from '../fields/field';
import type { Resource } from '../declare/operation';

/** The fields that Selected Fields can hold for the operation at hand, in the record's order. */
export const getOutputFields = (resources: readonly Resource[]) =>
	async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
		const resource = this.getCurrentNodeParameter('resource');
		const operation = this.getCurrentNodeParameter('operation');
		const selectable = resources
			.find(({ value }) => value === resource)
			?.operations.find(({ value }) => value === operation)?.output.selectable;
		return Object.keys(selectable ?? {})
			.filter((name) => name !== 'id')
			.map((name) => ({ name: titleOf(name), value: name }));
	};
