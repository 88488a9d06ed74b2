import type { HttpAnswer } from './server.ts';

/** Placeholder until the page is written. */
export const explorerPage = (_apiKey: string): HttpAnswer => ({ status: 200, body: '' });
