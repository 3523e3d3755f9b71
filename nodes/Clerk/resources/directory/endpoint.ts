import type { IDataObject } from 'n8n-workflow';
import { choice } from '../../fields/kinds';

type Verb = 'DELETE' | 'GET' | 'PATCH' | 'POST' | 'PUT';

/** The same call under the name that directories had before. */
type Older<Template> = Template extends `${infer Method extends Verb} /directories${infer Rest}`
	? `${Method} /scim_directories${Rest}`
	: never;

const OLDER = 'scimDirectories';

/** Which of its two names Clerk's API is called by. The records are the same. */
export const endpoint = choice(
	'endpoint',
	[
		{ name: 'Directories', value: 'directories' },
		{ name: 'SCIM Directories (Older)', value: OLDER },
	],
	{ wire: null, description: "The name that Clerk's API is called by. The result is the same." },
);

/** The values that decide which endpoint a call goes to. */
interface Chosen {
	readonly endpoint?: unknown;
}

const isOlder = ({ endpoint: chosen }: Chosen): boolean => chosen === OLDER;

/**
 * A call by whichever name the option says, as a part of a declaration.
 *
 * @param request by the newer name: `GET /directories`
 */
export function eitherEndpoint<const Template extends `${Verb} /directories${string}`>(
	request: Template,
) {
	const older = request.replace('/directories', '/scim_directories') as Older<Template>;
	return {
		request,
		also: [older] as const,
		requestFor: (values: Chosen): Template | Older<Template> => (isOlder(values) ? older : request),
	};
}

/** What the older endpoint calls otherwise, by the newer name. */
const OLDER_NAMES: Readonly<Record<string, string>> = {
	directory_group_id: 'scim_group_id',
	directory_group_display_name: 'scim_group_display_name',
};

/** A group mapping under the names of the endpoint that it is sent to. */
export const mappingFor = (values: Chosen, mapping: Readonly<IDataObject>): IDataObject =>
	isOlder(values)
		? Object.fromEntries(
				Object.entries(mapping).map(([name, value]) => [OLDER_NAMES[name] ?? name, value]),
			)
		: { ...mapping };
