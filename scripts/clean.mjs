import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// A build starts from nothing, so that no file of a former one is packed.
rmSync(fileURLToPath(new URL('../dist', import.meta.url)), { recursive: true, force: true });
