/** What travels with a request, under Clerk's names. */
export type Payload = Readonly<Record<string, unknown>> | readonly unknown[];

/** True for a body that JSON cannot hold, because there is a file in it. */
export const isForm = (body: Payload | undefined): body is Readonly<Record<string, unknown>> =>
	body !== undefined && Object.values(body).some((value) => value instanceof File);

/** A body as a form (multipart/form-data), ready to send. n8n would drop a FormData as empty. */
export async function encodeForm(
	body: Readonly<Record<string, unknown>>,
): Promise<{ body: Buffer; headers: { 'Content-Type': string } }> {
	const form = new FormData();
	for (const [name, value] of Object.entries(body)) {
		form.append(name, value instanceof File ? value : String(value));
	}
	const encoded = new Response(form);
	return {
		body: Buffer.from(await encoded.arrayBuffer()),
		headers: { 'Content-Type': String(encoded.headers.get('content-type')) },
	};
}
