import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { firstDifference } from '../../scripts/support/first-difference.ts';
import { normaliseManifest } from '../../scripts/support/normalise-manifest.ts';
import { repositoryRoot } from '../../scripts/support/repository-root.ts';
import { readBuiltManifest } from '../support/manifest.ts';

it('manifest.json is what the declarations say; "npm run manifest" writes it', () => {
  const committed = readFileSync(join(repositoryRoot, 'manifest.json'), 'utf8');
  expect(firstDifference(committed, normaliseManifest(readBuiltManifest()))).toBeNull();
});
