import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Cursor } from '../../nodes/ClerkPollingTrigger/cursor';
import { pollInEngine, type PollSetting } from './pollContext';
import { withSandbox } from './withSandbox';

/** A sandbox for each test of a file, and polls of it. */
export function onPolls(options: Parameters<typeof withSandbox>[0] = {}) {
	let asked: () => unknown = () => undefined;
	const clock = () => {
		asked();
		return Date.now();
	};
	const own = withSandbox({ forEachTest: true, clock, ...options });

	/** A published trigger: each poll goes on where the one before has ended. */
	function published(parameters: INodeParameters = {}, setting: PollSetting = {}) {
		const staticData: IDataObject = {};
		const node = {
			parameters: { event: 'userCreated', ...parameters } as INodeParameters,
			staticData,
			poll: async (more: PollSetting = {}) =>
				await pollInEngine(node.parameters, {
					credentials: { apiUrl: own.running.apiUrl, secretKey: own.running.secretKey },
					staticData,
					...setting,
					...more,
				}),
			/** What is kept between polls. */
			cursor: (): Cursor | undefined => {
				const kept = staticData['node:Clerk Polling Trigger'] as { cursor?: Cursor } | undefined;
				return kept?.cursor && { ...kept.cursor };
			},
		};
		return node;
	}

	return Object.assign(own, {
		published,
		/** Calls this at each request from now on. */
		whenAsked: (listener: () => unknown = () => undefined) => void (asked = listener),
	});
}

/** The IDs of the records that a poll has emitted. */
export const idsOf = (items: IDataObject[] | null): unknown[] | null =>
	items && items.map(({ data }) => (data as IDataObject).id);
