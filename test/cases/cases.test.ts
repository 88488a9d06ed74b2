import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCases } from '../../scripts/score/case.ts';
import { compare } from '../../scripts/score/compare.ts';
import { runCase } from '../../scripts/score/run.ts';

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.json'));

describe.each(files)('%s', (file) => {
  const cases = readCases(readFileSync(`${import.meta.dirname}/${file}`, 'utf8'));
  it.each(cases.map((one) => [one.id, one.title, one] as const))('%s %s', (_id, _title, one) => {
    expect(compare(one.expected ?? {}, runCase(one))).toEqual([]);
  });
});
