import { fileURLToPath } from 'node:url';

/** The folder the repository is in. */
export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url));
