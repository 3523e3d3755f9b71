import type { FastifyInstance } from 'fastify';
import { notFound } from '../errors.mts';
import { eventNames, sampleOf } from './samples.mts';
import type { Endpoint, Webhooks } from './sender.mts';

/**
 * What is done in Clerk's dashboard: adding endpoints and sending samples. Clerk has no API for it,
 * so it is outside /v1 here.
 */
export function addWebhookRoutes(server: FastifyInstance, webhooks: Webhooks): void {
	server.post('/webhooks/endpoints', async ({ body }) => webhooks.add(body as Endpoint));
	server.get('/webhooks/deliveries', async () => webhooks.deliveries);
	server.post('/webhooks/samples/:type', async ({ params, body }) => {
		const { type } = params as { type: string };
		if (!eventNames.includes(type)) throw notFound('event', type);
		const data = { ...sampleOf(type), ...(body as object | undefined) };
		webhooks.send({ type, data });
		return { type, data };
	});
}
