import { UserError } from 'n8n-workflow';
import { field, type Field, type FieldOptions, type ValueOf } from './field';
import { plainText } from './plainText';

/** What Clerk takes as a picture. Source: UploadOrganizationLogo. */
const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];
/** Clerk's own limit for a picture, in bytes. Source: UploadOrganizationLogo. */
const LARGEST_IMAGE = 10 * 1024 * 1024;

/** A picture from the input item's binary data. */
export const image = <const Name extends string, const Options extends FieldOptions>(
	name: Name,
	words = {} as Options,
): Field<Name, ValueOf<File, Options>> => {
	const one = field(
		name,
		{ type: 'string', default: 'data', hint: 'The name of the input binary field with the image' },
		{ displayName: 'Input Data Field Name', ...words },
		(value, label) => plainText(value, label).trim(),
		{
			isFile: true,
			resolve: async (binaryName, { readFile }) => {
				const file = await readFile(String(binaryName));
				if (!IMAGE_TYPES.includes(file.type)) {
					throw new UserError(
						`The file in '${String(binaryName)}' is not an image that Clerk takes`,
						{
							description: `It is ${file.type || 'of an unknown type'}. Clerk takes JPEG, PNG, GIF and WebP.`,
						},
					);
				}
				if (file.size > LARGEST_IMAGE) {
					throw new UserError(`The file in '${String(binaryName)}' is larger than 10 MB`);
				}
				return file;
			},
		},
	);
	return one as Field<Name, ValueOf<unknown, Options>> as Field<Name, ValueOf<File, Options>>;
};
