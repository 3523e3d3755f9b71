// n8n-core writes its settings below a user folder; each test process gets a new one.
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

process.env.N8N_USER_FOLDER ??= mkdtempSync(join(tmpdir(), 'n8n-nodes-clerk-'));
process.env.N8N_ENCRYPTION_KEY ??= 'for tests only';
process.env.N8N_LOG_LEVEL ??= 'silent';
