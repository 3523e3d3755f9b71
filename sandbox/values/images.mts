import { entry, Refusal } from '../errors.mts';

/** What Clerk takes as a picture, and its size in bytes at the most. */
const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];
const LARGEST_IMAGE = 10 * 1024 * 1024;

/** Lets a picture pass. @throws Refusal 400 when it is none, 413 when it is too large */
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
