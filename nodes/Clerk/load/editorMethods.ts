import type {
	ICredentialTestFunctions,
	ICredentialsDecrypted,
	INodeCredentialTestResult,
	ILoadOptionsFunctions,
	INodeListSearchResult,
	INodePropertyOptions,
	INodeType,
} from 'n8n-workflow';
import { UnexpectedError } from 'n8n-workflow';
import type { AtStart } from './atStart';
import { onUse } from './onUse';

/** What the editor calls: functions of these names that find what they do on first use. */
export const editorMethods = ({ listSearch, loadOptions }: AtStart['methods']) =>
	({
		listSearch: byName(
			listSearch,
			(name) =>
				async function (
					this: ILoadOptionsFunctions,
					...given: [filter?: string, paginationToken?: string]
				): Promise<INodeListSearchResult> {
					return await one(onUse().methods.listSearch, name).apply(this, given);
				},
		),
		loadOptions: byName(
			loadOptions,
			(name) =>
				async function (this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
					return await one(onUse().methods.loadOptions, name).call(this);
				},
		),
		credentialTest: {
			async testClerkApi(
				this: ICredentialTestFunctions,
				credential: ICredentialsDecrypted,
			): Promise<INodeCredentialTestResult> {
				return await onUse().testClerkApi.call(this, credential);
			},
		},
	}) satisfies INodeType['methods'];

const byName = <Method>(names: readonly string[], make: (name: string) => Method) =>
	Object.fromEntries(names.map((name) => [name, make(name)]));

function one<Method>(methods: Readonly<Record<string, Method>>, name: string): Method {
	const method = methods[name];
	if (!method) throw new UnexpectedError(`The package was built without ${name}`);
	return method;
}
