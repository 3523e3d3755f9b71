import { operation } from '../../declare/operation';

export const getJwks = operation({
	name: 'Get JWKS',
	value: 'getJwks',
	action: 'Get the JWKS of an instance',
	description: "Retrieve the public keys that verify your instance's tokens (JSON Web Key Set)",
	source: 'GetJWKS',
	request: 'GET /jwks',
	fields: [],
	output: {
		shape: {
			// The document's schema also allows private keys: none of their parts is let through.
			keys: {
				arrayOf: {
					kid: 'string',
					use: 'string',
					kty: 'string',
					alg: 'string',
					n: { ifSent: 'string' },
					e: { ifSent: 'string' },
					crv: { ifSent: 'string' },
					x: { ifSent: 'string' },
					y: { ifSent: 'string' },
				},
			},
		},
	},
});
