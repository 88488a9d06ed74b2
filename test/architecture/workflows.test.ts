/** Workflows run what was looked at: every action is pinned by the commit that it was read at. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../scripts/support/repository-root.ts';

const FOLDER = join(repositoryRoot, '.github', 'workflows');
const PINNED = /^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v[\d.]+$/;

const actionsIn = (text: string): string[] =>
  [...text.matchAll(/^\s*-?\s*uses:\s*(.+?)\s*$/gm)].flatMap(([, action]) => action ?? []);

describe('actions are pinned by commit', () => {
  it.each(readdirSync(FOLDER))('in %s', (name) => {
    const actions = actionsIn(readFileSync(join(FOLDER, name), 'utf8'));
    expect(actions.length).toBeGreaterThan(0);
    expect(actions.filter((action) => !PINNED.test(action))).toEqual([]);
  });

  it('a tag or a branch is none', () => {
    const text = '      - uses: actions/checkout@v4\n      - uses: actions/checkout@main # v4\n';
    expect(actionsIn(text).map((action) => PINNED.test(action))).toEqual([false, false]);
  });
});
