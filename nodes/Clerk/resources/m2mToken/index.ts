import { resource } from '../../declare/operation';
import * as create from './create';
import * as operations from './operations';

export const m2mToken = resource(
	{
		name: 'M2M Token',
		description: 'Tokens with which machines call each other (machine to machine)',
	},
	'm2mToken',
	create,
	operations,
);
