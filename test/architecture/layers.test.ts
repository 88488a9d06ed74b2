import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { RULES } from './support/rules.ts';
import { violationsIn } from './support/violations.ts';

const names = RULES.map(({ name }) => name ?? '');

describe('dependencies point inward', async () => {
  const { found, modules } = await violationsIn(process.cwd());

  it('the whole app was looked at', () => {
    expect(modules).toBeGreaterThan(100);
  });

  it.each(names)('%s', (name) => {
    expect(found.filter(({ rule }) => rule === name)).toEqual([]);
  });
});

/** A small app that breaks each rule once, so that a rule that sees nothing can't pass for one that is kept. */
const BROKEN: Readonly<Record<string, string>> = {
  'package.json': '{"name": "broken", "type": "module"}',
  'src/domain/points.ts': "import type { Port } from '../flows/ports.ts';\nexport type Points = Port;\n",
  'src/domain/clock.ts': "import { now } from 'node:perf_hooks';\nexport const clock = now;\n",
  'src/flows/ports.ts': "import { read } from '../adapters/reader.ts';\nexport type Port = typeof read;\n",
  'src/adapters/reader.ts':
    "import { entry } from '../logic-functions/entry.ts';\nexport const read = entry;\n",
  'src/logic-functions/entry.ts': "import { gone } from '../flows/gone.ts';\nexport const entry = gone;\n",
  'src/logic-functions/package.ts': "import express from 'express';\nexport const server = express;\n",
  'src/definitions/field.ts': "export { read } from '../adapters/reader.ts';\n",
  'src/definitions/page.ts': "export { useRecordId } from 'twenty-sdk/front-component';\n",
  'src/front-components/tab.ts': "export { read } from '../adapters/reader.ts';\n",
  'src/application.ts': "export { seed } from '../demo/seed.ts';\n",
  'demo/seed.ts': 'export const seed = 1;\n',
  'src/flows/one.ts': "import type { Two } from './two.ts';\nexport type One = Two;\n",
  'src/flows/two.ts': "import type { One } from './one.ts';\nexport type Two = One;\n",
};

describe('each rule sees what breaks it', async () => {
  const root = mkdtempSync(join(tmpdir(), 'layers-'));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(BROKEN)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { found } = await violationsIn(root);
  const pairs = (name: string) =>
    found.filter(({ rule }) => rule === name).map(({ from, to }) => `${from} > ${to}`);

  it.each([
    ['domain points inward', 'src/domain/points.ts > src/flows/ports.ts'],
    ['domain points inward', 'src/domain/clock.ts > perf_hooks'],
    ['flows points inward', 'src/flows/ports.ts > src/adapters/reader.ts'],
    ['adapters points inward', 'src/adapters/reader.ts > src/logic-functions/entry.ts'],
    ['logic-functions points inward', 'src/logic-functions/package.ts > express'],
    ['definitions points inward', 'src/definitions/field.ts > src/adapters/reader.ts'],
    ['front-components points inward', 'src/front-components/tab.ts > src/adapters/reader.ts'],
    ['definitions points inward', 'src/definitions/page.ts > twenty-sdk/front-component'],
    ['the app stands without its surroundings', 'src/application.ts > demo/seed.ts'],
    ['every import is found', 'src/logic-functions/entry.ts > ../flows/gone.ts'],
  ])('%s: %s', (name, pair) => {
    expect(pairs(name)).toContain(pair);
  });

  it('no cycles: a cycle of types alone is one', () => {
    expect(pairs('no cycles').join('\n')).toMatch(/src\/flows\/(one|two)\.ts > /);
  });

  it('none is left out here', () => {
    expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(names));
  });
});
