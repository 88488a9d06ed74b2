import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createVitest } from 'vitest/node';
import { repositoryRoot } from '../../scripts/support/repository-root.ts';

const SKIPPED_FOLDERS = new Set(['node_modules', '.git', '.twenty', 'dist', 'coverage']);

const testFilesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : testFilesIn(path);
    return /\.(test|spec)\.[cm]?[jt]sx?$/.test(entry.name) ? [path] : [];
  });

describe('the test runner', () => {
  it('runs every test file of the repository, each once', async () => {
    const vitest = await createVitest('test', { root: repositoryRoot, watch: false, run: true });
    const specifications = await vitest.globTestSpecifications();
    await vitest.close();
    const run = specifications.map(({ moduleId }) => relative(repositoryRoot, moduleId));
    const present = testFilesIn(repositoryRoot).map((path) => relative(repositoryRoot, path));
    expect(run.toSorted()).toEqual(present.toSorted());
  });
});
