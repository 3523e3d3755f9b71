/**
 * Reads a form (multipart/form-data).
 *
 * @returns strings, and files as `File`
 */
export async function readForm(
	body: Buffer,
	contentType: string,
): Promise<Record<string, unknown>> {
	const headers = { 'content-type': contentType };
	const form = await new Response(new Uint8Array(body), { headers }).formData();
	return Object.fromEntries(form);
}
