import { entry, Refusal } from '../errors.mts';

/** The image types that Clerk takes, and its largest size in bytes. */
const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];
const LARGEST_IMAGE = 10 * 1024 * 1024;

/** Checks an uploaded image. @throws Refusal 400 if it is not an image, 413 if it is too large */
export function checkImage(file: unknown): void {
	if (!(file instanceof File)) {
		throw new Refusal(
			400,
			entry('form_param_missing', 'must be included.', '`file` must be included.', 'file'),
		);
	}
	if (!IMAGE_TYPES.includes(file.type)) {
		const rule = `The file must be one of ${IMAGE_TYPES.join(', ')}.`;
		throw new Refusal(
			400,
			entry('image_type_not_supported', 'Image type not supported', rule, 'file'),
		);
	}
	if (file.size > LARGEST_IMAGE) {
		throw new Refusal(413, entry('image_too_large', 'Image too large', 'At most 10 MB.', 'file'));
	}
}

/** Clerk's URL of a record's image: the uploaded one, or a default. */
export const imageUrl = (record: { id: string; has_image: boolean }): string =>
	`https://img.clerk.com/${record.has_image ? 'uploaded' : 'default'}/${record.id}`;
