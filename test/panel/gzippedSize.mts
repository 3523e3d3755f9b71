import { gzipSync } from 'node:zlib';

/** In bytes, as a server sends it. */
export const gzippedSize = (content: string): number => gzipSync(content).length;
