import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../nodes/Clerk/declare/operation';
import { collection } from '../../nodes/Clerk/fields/collection';
import { REQUEST_SETTINGS } from '../../nodes/Clerk/http/options';
import { resultNotice } from '../../nodes/Clerk/output/notice';
import { OUTPUT_PROPERTIES } from '../../nodes/Clerk/output/output';
import { batchNotice } from '../../nodes/Clerk/panel/batchNotice';

/** What the panel of an operation is to show below Operation, as its declaration says it. */
export function declaredPanel(operation: Operation): INodeProperties[] {
	const plain = operation.fields.map(({ property }) => property);
	const own = plain.find(({ name }) => name === 'options');
	// One Options for each operation, last, whose last entries are the request settings.
	const frame = { ...collection('options', []).property, ...own };
	const options = { ...frame, options: [...(frame.options ?? []), ...REQUEST_SETTINGS] };
	const declared = [...plain.filter((property) => property !== own), options];
	const notice = operation.resultLets && resultNotice(operation.resultLets, operation.output);
	// A notice about one form of the answer comes with the choice of the form.
	const isAboutForm = notice && notice.displayOptions !== undefined;
	if (operation.output.selectable) {
		const form = isAboutForm ? [...OUTPUT_PROPERTIES, notice] : OUTPUT_PROPERTIES;
		declared.splice(-1, 0, ...form);
	}
	if (notice && !isAboutForm) declared.unshift(notice);
	if (operation.inBatches) declared.unshift(batchNotice(operation.inBatches));
	return declared;
}
