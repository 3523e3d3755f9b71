import type { INodeTypeDescription } from 'n8n-workflow';

const EXECUTIONS = '<a data-key="executions">executions list</a>';

const TEST =
	"<b>While you build the workflow</b>, click 'Execute step', then send an event to the test URL: open its endpoint in the Clerk Dashboard and choose Testing → Send Example, or sign up in your app. The event appears here.";

const RUNS = `Those executions appear in the ${EXECUTIONS}, not here.`;

/** What n8n says at the left of the open trigger, before the first event and once nothing is missing. */
export const TRIGGER_PANEL: INodeTypeDescription['triggerPanel'] = {
	header: 'Receive a test event from Clerk',
	executionsHelp: {
		inactive: `${TEST}<br /><br /><b>When the workflow is ready</b>, publish it. Each event that Clerk sends to the production URL then starts it. ${RUNS}`,
		active: `${TEST}<br /><br /><b>The workflow is published</b>, so each event that Clerk sends to the production URL starts it. ${RUNS}`,
	},
	activationHint: {
		inactive:
			'When the workflow is ready, publish it and send events to the production URL. You will not see those executions here.',
		active: `Events sent to the production URL start the workflow. ${RUNS}`,
	},
};
